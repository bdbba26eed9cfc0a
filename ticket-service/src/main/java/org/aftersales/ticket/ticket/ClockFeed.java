package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.ticket.appointment.AppointmentLookupUseCases;
import org.aftersales.ticket.sla.Fact;
import org.aftersales.ticket.sla.SlaUseCases;
import org.aftersales.ticket.sla.Subject;

/** Tells the clocks what has happened to a ticket, in the transaction in which it did. */
@ApplicationScoped
class ClockFeed {
    private final SlaUseCases sla;
    private final AppointmentLookupUseCases appointments;

    ClockFeed(SlaUseCases sla, AppointmentLookupUseCases appointments) {
        this.sla = sla;
        this.appointments = appointments;
    }

    /** These tickets are there from now on; with some of them their customers write. */
    void opened(List<Ticket> tickets, Set<UUID> spoken) {
        sla.open(tickets.stream().collect(Collectors.toMap(Ticket::key, ClockFeed::subject)), spoken);
    }

    /** Once for each change of a ticket in a transaction: it tells of everything that was raised and not yet stored. */
    void tell(Ticket ticket) {
        for (var event : ticket.raisedEvents()) {
            if (event instanceof TicketEvent happened) tell(ticket, happened);
        }
    }

    void inherit(Ticket part, Ticket whole, Instant at) {
        sla.inherit(part.key(), whole.key(), at);
    }

    private void tell(Ticket ticket, TicketEvent event) {
        var id = ticket.key();
        switch (event) {
            case TicketEvent.Opened opened -> {} // told when it came to be there
            case TicketEvent.Assigned assigned -> sla.hear(id, Fact.ASSIGNED, assigned.assignedAt());
            case TicketEvent.Scheduled scheduled -> sla.hear(id, Fact.SCHEDULED, scheduled.scheduledAt());
            case TicketEvent.Started started -> started(ticket, started);
            case TicketEvent.Waiting waiting ->
                sla.await(id, waiting.waitingFor(), ticket.lastStep().cause().actor(), waiting.since());
            case TicketEvent.Resumed resumed -> sla.hear(id, Fact.RESUMED, resumed.resumedAt());
            case TicketEvent.Resolved resolved -> sla.hear(id, Fact.RESOLVED, resolved.resolvedAt());
            case TicketEvent.Reopened reopened -> sla.hear(id, Fact.REOPENED, reopened.reopenedAt());
            case TicketEvent.Closed closed -> sla.hear(id, Fact.CLOSED, closed.closedAt());
            case TicketEvent.Cancelled cancelled -> sla.hear(id, Fact.CANCELLED, cancelled.cancelledAt());
            case TicketEvent.Merged merged -> sla.merge(id, merged.mergedInto(), merged.mergedAt());
            case TicketEvent.Unmerged apart ->
                sla.unmerge(id, apart.unmergedFrom(), mergedAt(ticket), apart.unmergedAt());
            case TicketEvent.PriorityChanged changed -> sla.changePriority(id, changed.priority(), changed.changedAt());
            case TicketEvent.ItemAdded added -> {} // devices are part of the same promise
            case TicketEvent.ItemCompleted completed -> {}
            case TicketEvent.Linked linked -> {}
            case TicketEvent.Unlinked unlinked -> {}
        }
    }

    /** When it was merged that has just been taken apart again. */
    private static Instant mergedAt(Ticket ticket) {
        return ticket.history().get(ticket.history().size() - 2).cause().at();
    }

    /** Work that was agreed for a time begins where it is done; of tickets with appointments the visits tell that. */
    private void started(Ticket ticket, TicketEvent.Started started) {
        if (ticket.lastStep().from() == TicketStatus.SCHEDULED && !appointments.areKeptFor(ticket.key()))
            sla.hear(ticket.key(), Fact.ON_SITE, started.startedAt());
        sla.hear(ticket.key(), Fact.STARTED, started.startedAt());
    }

    private static Subject subject(Ticket ticket) {
        var work = ticket.work();
        return new Subject(
                work.kind(),
                work.priority(),
                work.concern().customerId(),
                work.concern().retailerId(),
                work.concern().gtin(),
                work.customerTier(),
                work.warrantyState(),
                ticket.openedAt());
    }
}
