package org.aftersales.warranty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class TicketsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ClaimUseCases claims;

    TicketsConsumer(Inbox inbox, ClaimUseCases claims) {
        this.inbox = inbox;
        this.claims = claims;
    }

    @Override
    public String topic() {
        return "ticket.tickets";
    }

    @Override
    @Incoming("ticket-tickets")
    @Blocking // ordered: later events of a ticket wait for earlier ones
    @Transactional
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> {
            switch (event.type()) {
                case "ticket.ticket.closed.v1" -> closed(event);
                default -> event.skip(); // only the end of the work concerns a claim
            }
        });
    }

    private void closed(IncomingEvent event) {
        var ticket = event.as(TicketClosed.class);
        if (ticket.claimId() == null) event.skip();
        else claims.settle(new ClaimId(ticket.claimId()), ticket.ticketId());
    }
}
