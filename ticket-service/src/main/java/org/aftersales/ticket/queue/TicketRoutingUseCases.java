package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.ticket.ticket.TicketAssignmentUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Where one ticket is. */
@ApplicationScoped
@Transactional
class TicketRoutingUseCases {
    private final TicketLookupUseCases tickets;
    private final TicketAssignmentUseCases assignments;
    private final Routings routings;
    private final RoutingUseCases routing;
    private final Decisions decisions;

    TicketRoutingUseCases(
            TicketLookupUseCases tickets,
            TicketAssignmentUseCases assignments,
            Routings routings,
            RoutingUseCases routing,
            Decisions decisions) {
        this.tickets = tickets;
        this.assignments = assignments;
        this.routings = routings;
        this.routing = routing;
        this.decisions = decisions;
    }

    RoutingView explain(UUID id) {
        var ticket = tickets.seen(id).id();
        return RoutingView.of(routings.find(ticket), decisions.of(ticket));
    }

    RoutingView needs(UUID id, @Nullable String language, @Nullable String skill) {
        assignments.hold(id);
        var known = routings.find(id).orElseThrow(NeverRouted::new);
        routing.needs(known.needing(language, skill));
        return explain(id);
    }

    /** There were no queues when it was opened. */
    static final class NeverRouted extends Conflict {
        NeverRouted() {
            super("never-routed", "This ticket was opened before there were queues; assign it by hand.");
        }
    }
}
