package org.aftersales.feedback.delivery;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.OutwardRounds;
import org.aftersales.kit.outward.Patience;
import org.aftersales.kit.tenant.Tenants;

/** Brings messages to whoever takes them, on a lane for each channel: a gateway that hangs keeps no mail. */
@ApplicationScoped
@Startup // settings that cannot be are refused at once, not with the first message
class DeliveryRound {

    private final OutwardRounds<Letter> rounds;
    private final Carriers carriers;

    DeliveryRound(OutwardQueue due, DeliveryDesk desk, Carriers carriers, Tenants tenants, Patience patience) {
        this.rounds = new OutwardRounds<>(
                due, desk, letter -> letter.recipient().channel().name(), tenants, patience);
        this.carriers = carriers;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        if (carriers.areThere()) rounds.walkOn();
    }

    /** One round; answers how many messages were taken. */
    int walk() {
        return carriers.areThere() ? rounds.walk() : 0;
    }

    /** How many messages are taken of which it is not noted yet what became of them. */
    int onTheWay() {
        return rounds.onTheWay();
    }

    @PreDestroy
    void stop() {
        rounds.close();
    }
}
