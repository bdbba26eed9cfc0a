package org.aftersales.warranty.returns;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ReturnStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ReturnStatus.lifecycle(), """
                REQUESTED -> REFUNDED REJECTED WITHDRAWN
                REFUNDED  ->
                REJECTED  ->
                WITHDRAWN ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "return", ReturnStatus.lifecycle());
    }
}
