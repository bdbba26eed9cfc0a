package org.aftersales.ticket.mail;

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
}
