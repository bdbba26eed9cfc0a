package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.ticket.queue.Arrival;
import org.aftersales.ticket.queue.RoutingUseCases;
import org.aftersales.ticket.unit.Thing;
import org.jspecify.annotations.Nullable;

/** Tells the queues what has happened to a ticket, in the transaction in which it did. */
@ApplicationScoped
class QueueFeed {
    private final RoutingUseCases queues;

    QueueFeed(RoutingUseCases queues) {
        this.queues = queues;
    }

    /** These tickets are there from now on. */
    void opened(List<Begun> tickets) {
        queues.arrived(tickets.stream()
                .map(begun -> arrival(begun.ticket(), begun.skill(), thing(begun.ticket())))
                .toList());
    }

    /** Once for each change of a ticket, as the clocks are told. */
    void tell(Ticket ticket) {
        for (var event : ticket.raisedEvents()) {
            if (event instanceof TicketEvent happened) tell(ticket, happened);
        }
    }

    private void tell(Ticket ticket, TicketEvent event) {
        switch (event) {
            case TicketEvent.Opened opened -> {} // told when it came to be there
            case TicketEvent.Assigned assigned -> queues.taken(ticket.key());
            case TicketEvent.PriorityChanged changed -> queues.changed(ticket.key(), changed.priority());
            case TicketEvent.Reopened reopened -> queues.reopened(arrival(ticket, null, about(ticket)));
            case TicketEvent.Resolved resolved -> queues.over(ticket.key());
            case TicketEvent.Cancelled cancelled -> queues.over(ticket.key());
            case TicketEvent.Merged merged -> queues.over(ticket.key());
            case TicketEvent.Unmerged apart -> {
                if (ticket.standing().assignee() == null) queues.apart(arrival(ticket, null, about(ticket)));
            }
            case TicketEvent.Scheduled scheduled -> {} // whoever has it goes on with it
            case TicketEvent.Started started -> {}
            case TicketEvent.Waiting waiting -> {}
            case TicketEvent.Resumed resumed -> {}
            case TicketEvent.Closed closed -> {} // it was over when it was resolved
            case TicketEvent.ItemAdded added -> {}
            case TicketEvent.ItemCompleted completed -> {}
            case TicketEvent.Linked linked -> {}
            case TicketEvent.Unlinked unlinked -> {}
        }
    }

    /** What the ticket is about, or the first of its devices where it names nothing itself. */
    private static Thing thing(Ticket ticket) {
        var about = about(ticket);
        if (!about.isNothing() || ticket.items().isEmpty()) return about;
        var device = ticket.items().getFirst().device();
        return new Thing(device.unitId(), device.gtin());
    }

    private static Thing about(Ticket ticket) {
        var concern = ticket.work().concern();
        return new Thing(concern.unitId(), concern.gtin());
    }

    private static Arrival arrival(Ticket ticket, @Nullable String skill, Thing thing) {
        var work = ticket.work();
        return new Arrival(
                ticket.key(),
                work.concern().customerId(),
                work.kind(),
                work.priority(),
                skill,
                thing,
                ticket.standing().assignee());
    }
}
