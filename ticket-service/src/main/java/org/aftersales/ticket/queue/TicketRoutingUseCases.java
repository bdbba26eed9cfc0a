package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.TicketChainUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Where one ticket is. */
@ApplicationScoped
@Transactional
class TicketRoutingUseCases {
    private final TicketLookupUseCases tickets;
    private final TicketChainUseCases chain;
    private final Routings routings;
    private final RoutingUseCases routing;
    private final Decisions decisions;
    private final Caller caller;

    TicketRoutingUseCases(
            TicketLookupUseCases tickets,
            TicketChainUseCases chain,
            Routings routings,
            RoutingUseCases routing,
            Decisions decisions,
            Caller caller) {
        this.tickets = tickets;
        this.chain = chain;
        this.routings = routings;
        this.routing = routing;
        this.decisions = decisions;
        this.caller = caller;
    }

    RoutingView explain(UUID id) {
        var ticket = tickets.seen(id).id();
        return RoutingView.of(routings.find(ticket), decisions.of(ticket));
    }

    RoutingView needs(UUID id, @Nullable String language, @Nullable String skill) {
        chain.hold(id);
        var known = routings.find(id).orElseThrow(NeverRouted::new);
        var needing = known.needing(language, skill);
        routing.needs(needing);
        chain.keep(id, known.needs().told(), needing.needs().told(), caller.subject(), null);
        return explain(id);
    }

    /** There were no queues when it was opened. */
    static final class NeverRouted extends Conflict {
        NeverRouted() {
            super("never-routed", "This ticket was opened before there were queues; assign it by hand.");
        }
    }
}
