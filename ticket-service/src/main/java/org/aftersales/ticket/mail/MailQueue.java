package org.aftersales.ticket.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardQueues;

/** Which mails are to be sent, and when they are tried. */
class MailQueue {

    @Produces
    @Singleton
    OutwardQueue due(OutwardQueues queues) {
        return queues.of("mail_due", "mail_id");
    }
}
