package org.aftersales.loyalty.winback;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class LapseStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(LapseStatus.lifecycle(), """
                OPEN -> BACK LOST
                BACK ->
                LOST ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "lapse", LapseStatus.lifecycle());
    }
}
