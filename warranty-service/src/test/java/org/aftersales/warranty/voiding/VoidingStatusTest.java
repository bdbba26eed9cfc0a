package org.aftersales.warranty.voiding;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class VoidingStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(VoidingStatus.lifecycle(), """
                IN_FORCE -> APPEALED REVERSED
                APPEALED -> UPHELD REVERSED
                UPHELD   -> REVERSED
                REVERSED ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "voiding", VoidingStatus.lifecycle());
    }
}
