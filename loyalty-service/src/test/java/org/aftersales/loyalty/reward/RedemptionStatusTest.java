package org.aftersales.loyalty.reward;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class RedemptionStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(RedemptionStatus.lifecycle(), """
                HELD      -> CAPTURED VOIDED EXPIRED
                CAPTURED  -> FULFILLED REVERSED
                FULFILLED -> REVERSED
                VOIDED    ->
                EXPIRED   ->
                REVERSED  ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("loyalty", "redemption", RedemptionStatus.lifecycle());
    }
}
