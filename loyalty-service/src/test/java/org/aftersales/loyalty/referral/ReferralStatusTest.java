package org.aftersales.loyalty.referral;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ReferralStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ReferralStatus.lifecycle(), """
                WAITING  -> PENDING REFUSED LAPSED
                PENDING  -> WAITING REWARDED REFUSED
                REWARDED ->
                REFUSED  ->
                LAPSED   ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "referral", ReferralStatus.lifecycle());
    }
}
