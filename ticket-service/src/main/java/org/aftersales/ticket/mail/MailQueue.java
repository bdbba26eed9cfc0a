package org.aftersales.ticket.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardQueues;
import org.aftersales.kit.outward.Patience;

/** Which mails are to be sent, when they are tried, and how long whoever takes them may need. */
class MailQueue {

    @Produces
    @Singleton
    OutwardQueue due(OutwardQueues queues) {
        return queues.of("mail_due", "mail_id");
    }

    @Produces
    @Singleton
    Patience patience(MailSettings settings) {
        return new Patience("aftersales.mail.patience", settings.patience());
    }
}
