package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.ticket.queue.Decision.Outcome;
import org.aftersales.ticket.ticket.TicketAssignmentUseCases;

/** Agents who ask for the next ticket. */
@ApplicationScoped
@Transactional
class NextUseCases {
    private final WorkQueues queues;
    private final QueueAgents agents;
    private final Routings routings;
    private final Loads loads;
    private final Decisions decisions;
    private final TicketAssignmentUseCases tickets;

    NextUseCases(
            WorkQueues queues,
            QueueAgents agents,
            Routings routings,
            Loads loads,
            Decisions decisions,
            TicketAssignmentUseCases tickets) {
        this.queues = queues;
        this.agents = agents;
        this.routings = routings;
        this.loads = loads;
        this.decisions = decisions;
        this.tickets = tickets;
    }

    /** Of the first queue in which there is any, the most urgent, and of those the one that waits longest. */
    Optional<UUID> next(String subject) {
        var agent = agents.held(subject).orElseThrow(NoAgent::new);
        if (agent.presence() == Presence.AWAY) throw new NotPresent();
        var load = loads.of(subject);
        if (load >= agent.document().capacity())
            throw new AtCapacity(agent.document().capacity());

        var next = routings.next(agent.queues(queues.listAll()), agent.document());
        next.ifPresent(ticket -> take(ticket, agent, load));
        return next;
    }

    private void take(UUID ticket, QueueAgent agent, long load) {
        var routing = routings.find(ticket).orElseThrow();
        tickets.give(ticket, agent.id());
        var taker = new Considered(
                agent.id(), Verdict.CHOSEN, load, agent.document().capacity());
        decisions.note(routing, Outcome.TAKEN, List.of(taker));
    }

    /** Managers say who works in queues. */
    static final class NoAgent extends Forbidden {
        NoAgent() {
            super("no-queue-agent", "The caller works in no queue.");
        }
    }

    /** Who is away is given nothing. */
    static final class NotPresent extends Conflict {
        NotPresent() {
            super("not-present", "Say first that you are there.");
        }
    }

    /** Nobody is given more than they can do. */
    static final class AtCapacity extends Conflict {
        AtCapacity(int capacity) {
            super("at-capacity", "There are " + capacity + " open tickets already; finish one first.");
        }
    }
}
