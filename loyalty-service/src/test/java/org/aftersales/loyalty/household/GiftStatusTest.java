package org.aftersales.loyalty.household;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class GiftStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(GiftStatus.lifecycle(), """
                GIVEN    -> REVERSED
                REVERSED ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "gift", GiftStatus.lifecycle());
    }
}
