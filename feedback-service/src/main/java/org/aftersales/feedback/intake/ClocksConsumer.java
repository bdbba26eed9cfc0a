package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.promise.ToldPromiseUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which promises to customers were kept. */
@ApplicationScoped
@Intake
class ClocksConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ToldPromiseUseCases promises;

    ClocksConsumer(Inbox inbox, ToldPromiseUseCases promises) {
        this.inbox = inbox;
        this.promises = promises;
    }

    @Override
    public String topic() {
        return "ticket.clocks";
    }

    @Override
    @Incoming("ticket-clocks")
    @Blocking // ordered, as all that is heard
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("ticket.clock.completed.v1", ClockCompleted.class, this::told)
                .on("ticket.clock.breached.v1", ClockBreached.class, this::told);
    }

    private void told(ClockTold clock) {
        if (clock.isToCustomer()) promises.told(clock.told());
    }
}
