package org.aftersales.warranty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("ticket.ticket.opened.v1", TicketOpened.class, this::opened)
                .on("ticket.ticket.resolved.v1", TicketResolved.class, this::resolved)
                .on("ticket.ticket.closed.v1", TicketClosed.class, this::closed)
                .on("ticket.ticket.cancelled.v1", TicketCancelled.class, ticket -> repairs.callOff(ticket.ticketId()));
    }

    private void opened(TicketOpened ticket) {
        if (ticket.unitId() == null || !ticket.isRepairOfUnit()) return;
        repairs.begin(ticket.ticketId(), ticket.unitId(), ticket.claimId(), ticket.openedAt());
    }

    private void resolved(TicketResolved ticket) {
        repairs.done(ticket.ticketId(), ticket.findingCode(), ticket.resolvedAt());
    }

    private void closed(TicketClosed ticket) {
        if (ticket.claimId() != null) claims.settle(new ClaimId(ticket.claimId()), ticket.ticketId());
        repairs.finish(ticket.ticketId(), ticket.outcome(), ticket.closedAt());
    }
}
