package org.aftersales.ticket.queue;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.ticket.queue.Decision.Outcome;
import org.aftersales.ticket.ticket.TicketAssignmentUseCases;

/** Gives a ticket to the agent whose turn it is. */
@ApplicationScoped
class GivingTimer implements TimerHandler {
    static final String KIND = "queue-giving";

    private final Routings routings;
    private final WorkQueues queues;
    private final QueueAgents agents;
    private final Loads loads;
    private final Decisions decisions;
    private final TicketAssignmentUseCases tickets;

    GivingTimer(
            Routings routings,
            WorkQueues queues,
            QueueAgents agents,
            Loads loads,
            Decisions decisions,
            TicketAssignmentUseCases tickets) {
        this.routings = routings;
        this.queues = queues;
        this.agents = agents;
        this.loads = loads;
        this.decisions = decisions;
        this.tickets = tickets;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The ticket is held first, then the agent, who is passed over while somebody else gives them something. */
    @Override
    public void due(UUID ticketId, Instant dueAt) {
        tickets.hold(ticketId);
        var routing = routings.find(ticketId).filter(Routing::waiting).orElse(null);
        if (routing == null || routing.queue() == null) return;
        var queue = queues.findByIdOptional(routing.queue()).orElse(null);
        if (queue == null || !queue.document().gives()) return;

        var considered = considered(queue.document(), routing);
        for (var candidate : Considered.inTurn(considered)) {
            if (!hasRoom(candidate.agent())) continue;
            tickets.give(ticketId, candidate.agent());
            decisions.note(routing, Outcome.GIVEN, Considered.chosen(considered, candidate.agent()));
            return;
        }
        decisions.noteNobody(routing, considered);
    }

    /** Counted while they are held: nobody else gives them anything until this is over. */
    private boolean hasRoom(String agent) {
        return agents.heldIfFree(agent)
                .filter(held -> held.presence() == Presence.PRESENT)
                .filter(held -> loads.of(agent) < held.document().capacity())
                .isPresent();
    }

    private List<Considered> considered(QueueDocument queue, Routing routing) {
        var all = agents.listAll(Sort.by("id"));
        var loaded = loads.of(all.stream().map(QueueAgent::id).toList());
        return all.stream()
                .filter(agent -> !agent.id().equals(routing.leaving()))
                .map(agent -> {
                    var load = loaded.getOrDefault(agent.id(), 0L);
                    var verdict = agent.verdict(queue, routing.needs(), load);
                    return new Considered(
                            agent.id(), verdict, load, agent.document().capacity());
                })
                .toList();
    }
}
