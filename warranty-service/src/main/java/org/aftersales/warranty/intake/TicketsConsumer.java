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
import org.aftersales.warranty.repair.RepairUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class TicketsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ClaimUseCases claims;
    private final RepairUseCases repairs;

    TicketsConsumer(Inbox inbox, ClaimUseCases claims, RepairUseCases repairs) {
        this.inbox = inbox;
        this.claims = claims;
        this.repairs = repairs;
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
                case "ticket.ticket.opened.v1" -> opened(event);
                case "ticket.ticket.resolved.v1" -> resolved(event.as(TicketResolved.class));
                case "ticket.ticket.closed.v1" -> closed(event);
                case "ticket.ticket.cancelled.v1" ->
                    repairs.callOff(event.as(TicketCancelled.class).ticketId());
                default -> event.skip(); // who works and what they wait for changes neither claim nor coverage
            }
        });
    }

    private void opened(IncomingEvent event) {
        var ticket = event.as(TicketOpened.class);
        if (ticket.unitId() == null || ticket.claimId() == null) event.skip();
        else repairs.begin(ticket.ticketId(), ticket.unitId(), ticket.claimId(), ticket.openedAt());
    }

    private void resolved(TicketResolved ticket) {
        repairs.done(ticket.ticketId(), ticket.findingCode(), ticket.resolvedAt());
    }

    private void closed(IncomingEvent event) {
        var ticket = event.as(TicketClosed.class);
        if (ticket.claimId() == null) {
            event.skip();
            return;
        }
        claims.settle(new ClaimId(ticket.claimId()), ticket.ticketId());
        repairs.finish(ticket.ticketId(), ticket.outcome(), ticket.closedAt());
    }
}
