package org.aftersales.loyalty.compensation;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class CompensationStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(CompensationStatus.lifecycle(), """
                WAITING  -> CREDITED REFUSED
                CREDITED ->
                REFUSED  ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "compensation", CompensationStatus.lifecycle());
    }
}
