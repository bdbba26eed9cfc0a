package org.aftersales.loyalty.surprise;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class SurpriseStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(SurpriseStatus.lifecycle(), """
                PROPOSED -> CREDITED REFUSED
                CREDITED ->
                REFUSED  ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "surprise", SurpriseStatus.lifecycle());
    }
}
