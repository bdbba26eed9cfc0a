package org.aftersales.loyalty.programme;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ProgrammeStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ProgrammeStatus.lifecycle(), """
                OPEN   -> CLOSED
                CLOSED ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "programme", ProgrammeStatus.lifecycle());
    }
}
