package org.aftersales.feedback.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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

    @Test
    void each_pause_is_longer_than_the_one_before_up_to_four_hours() {
        assertEquals(Duration.ofMinutes(1), DeliveryDesk.pause(1));
        assertTrue(DeliveryDesk.pause(8).compareTo(DeliveryDesk.pause(7)) > 0);
        assertEquals(Duration.ofHours(4), DeliveryDesk.pause(9));
        assertEquals(Duration.ofHours(4), DeliveryDesk.pause(1_000));
    }
}
