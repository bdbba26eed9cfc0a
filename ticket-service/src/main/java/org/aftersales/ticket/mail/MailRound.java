package org.aftersales.ticket.mail;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardRounds;
import org.aftersales.kit.outward.Patience;
import org.aftersales.kit.tenant.Tenants;

/** Brings mails to the mail server. */
@ApplicationScoped
@Startup // settings that cannot be are refused at once, not with the first mail
class MailRound {

    private static final String LANE = "e-mail";

    private final OutwardRounds<Letter> rounds;
    private final Mailbox mailbox;

    MailRound(OutwardQueue due, MailDesk desk, Mailbox mailbox, Tenants tenants, Patience patience) {
        this.rounds = new OutwardRounds<>(due, desk, letter -> LANE, tenants, patience);
        this.mailbox = mailbox;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        if (mailbox.isOpen()) rounds.walkOn();
    }

    /** One round; answers how many mails were taken. */
    int walk() {
        return mailbox.isOpen() ? rounds.walk() : 0;
    }

    /** How many mails are taken of which it is not noted yet what became of them. */
    int onTheWay() {
        return rounds.onTheWay();
    }

    @PreDestroy
    void stop() {
        rounds.close();
    }
}
