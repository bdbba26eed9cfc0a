package org.aftersales.feedback.delivery;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class DeliveryStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(DeliveryStatus.lifecycle(), """
                WAITING   -> SENT DELIVERED BOUNCED FAILED DROPPED
                SENT      -> DELIVERED BOUNCED
                DELIVERED -> BOUNCED
                BOUNCED   ->
                FAILED    -> DELIVERED BOUNCED
                DROPPED   ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "delivery", DeliveryStatus.lifecycle());
    }
}
