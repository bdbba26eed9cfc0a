package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A training earns when its ticket is closed: a resolved one can be reopened, because it was not understood. */
@ApplicationScoped
@Intake
class TicketsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;

    TicketsConsumer(Inbox inbox, EarningUseCases earnings) {
        this.inbox = inbox;
        this.earnings = earnings;
    }

    @Override
    public String topic() {
        return "ticket.tickets";
    }

    @Override
    @Incoming("ticket-tickets")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event).on("ticket.ticket.closed.v1", TicketClosed.class, this::closed);
    }

    private void closed(TicketClosed ticket) {
        if (ticket.training()) earnings.earn(ticket.trigger());
    }
}
