package org.aftersales.loyalty.fraud;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class FraudHoldStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(FraudHoldStatus.lifecycle(), """
                OPEN -> REJECTED RELEASED
                REJECTED -> RELEASED
                RELEASED ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "fraud-hold", FraudHoldStatus.lifecycle());
    }
}
