package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;

/** Tickets that queues give to somebody. */
@ApplicationScoped
@Transactional
public class TicketAssignmentUseCases {
    private static final Actor QUEUE = new Actor("system", Set.of(Roles.MANAGER));

    private final Tickets tickets;
    private final TicketJournal journal;
    private final Clock clock;

    TicketAssignmentUseCases(Tickets tickets, TicketJournal journal, Clock clock) {
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the ticket from others until the transaction ends. */
    public void hold(UUID id) {
        tickets.lock(new TicketId(id));
    }

    /** The ticket is theirs from now on, whoever had it. */
    public void give(UUID id, String agent) {
        var ticket = tickets.lock(new TicketId(id));
        var cause = QUEUE.cause("routed", clock.instant());
        journal.changed(ticket, cause, given -> given.assign(agent, QUEUE, cause.at()));
    }
}
