package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.queue.Decision.Outcome;
import org.jspecify.annotations.Nullable;

/** Who works in queues, and who is there. */
@ApplicationScoped
@Transactional
class AgentUseCases {
    private final QueueAgents agents;
    private final Routings routings;
    private final RoutingUseCases routing;
    private final Decisions decisions;
    private final Loads loads;
    private final Timers timers;
    private final Clock clock;

    AgentUseCases(
            QueueAgents agents,
            Routings routings,
            RoutingUseCases routing,
            Decisions decisions,
            Loads loads,
            Timers timers,
            Clock clock) {
        this.agents = agents;
        this.routings = routings;
        this.routing = routing;
        this.decisions = decisions;
        this.loads = loads;
        this.timers = timers;
        this.clock = clock;
    }

    /** What was put, and whether it is new. */
    record Put(QueueAgent agent, boolean created) {}

    /** Adds an agent, who is away at first, or changes one; what they have stays theirs. */
    Put put(String id, AgentDocument told, @Nullable String ifMatch) {
        var known = agents.held(id);
        if (known.isEmpty()) {
            var agent = QueueAgent.of(id, told);
            agents.persistAndFlush(agent);
            return new Put(agent, true);
        }
        var agent = known.get();
        if (!agent.document().equals(told)) {
            IfMatch.of(ifMatch).check(agent.version());
            agent.change(told);
            agents.flush();
            routing.wake();
        }
        return new Put(agent, false);
    }

    /** Whoever comes keeps what they had and is given more; what they have not begun when they go is given to others. */
    QueueAgent is(String id, Presence presence) {
        var agent = agents.held(id).orElseThrow(NotFound::new);
        if (agent.presence() == presence) return agent;

        agent.is(presence);
        agents.flush();
        switch (presence) {
            case PRESENT -> {
                routings.stay(id);
                routing.wake();
            }
            case AWAY -> handOn(id);
        }
        return agent;
    }

    QueueAgent find(String id) {
        return agents.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    long load(QueueAgent agent) {
        return loads.of(agent.id());
    }

    List<QueueAgent> after(String id, int limit) {
        return agents.after(id, limit);
    }

    private void handOn(String agent) {
        for (var ticket : routings.leave(agent, clock.instant())) {
            routings.find(ticket).ifPresent(left -> decisions.note(left, Outcome.HANDED_ON, List.of()));
            timers.schedule(GivingTimer.KIND, ticket, clock.instant());
        }
    }
}
