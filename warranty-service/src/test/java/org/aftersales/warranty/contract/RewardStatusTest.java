package org.aftersales.warranty.contract;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class RewardStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(RewardStatus.lifecycle(), """
                GIVEN     -> WITHDRAWN
                REFUSED   ->
                WITHDRAWN ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "reward", RewardStatus.lifecycle());
    }
}
