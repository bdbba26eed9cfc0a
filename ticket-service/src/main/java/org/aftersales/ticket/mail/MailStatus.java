package org.aftersales.ticket.mail;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What may happen to a mail, and in which order. The diagram in docs/lifecycles is drawn from this table. A mail may come back
 * before we have noted that it went out, and also when its last attempt seemed to fail.
 */
enum MailStatus {
    WAITING,
    SENT,
    FAILED,
    BOUNCED;

    private static final Lifecycle<MailStatus> LIFECYCLE = Lifecycle.of(MailStatus.class)
            .from(WAITING, SENT, FAILED, BOUNCED)
            .from(SENT, BOUNCED)
            .from(FAILED, BOUNCED)
            .build();

    static Lifecycle<MailStatus> lifecycle() {
        return LIFECYCLE;
    }

    MailStatus to(MailStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
