package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class MailStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(MailStatus.lifecycle(), """
                WAITING -> SENT FAILED BOUNCED
                SENT    -> BOUNCED
                FAILED  -> BOUNCED
                BOUNCED ->
                """);
    }

    @Test
    void the_published_drawing_is_the_table() {
        LifecycleRules.verifyDrawing("ticket", "mail", MailStatus.lifecycle());
    }

    @Test
    void each_pause_is_longer_than_the_one_before_up_to_four_hours() {
        assertEquals(Duration.ofMinutes(1), MailDesk.pause(1));
        assertEquals(Duration.ofMinutes(2), MailDesk.pause(2));
        assertTrue(MailDesk.pause(8).compareTo(MailDesk.pause(7)) > 0);
        assertEquals(Duration.ofHours(4), MailDesk.pause(9));
        assertEquals(Duration.ofHours(4), MailDesk.pause(1_000));
    }
}
