package org.aftersales.ticket.queue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.queue.Decision.Outcome;
import org.aftersales.ticket.ticket.Priority;

/**
 * Which tickets wait for somebody. Told of everything that happens to a ticket, in its transaction and while it is held.
 * Where there are no queues nothing is kept.
 */
@ApplicationScoped
@Transactional
public class RoutingUseCases {

    /** Before the names under which the chain of a ticket's changes keeps what the ticket needs. */
    public static final String FIELDS = "routing/";

    private final KnownQueues queues;
    private final SpokenLanguages spoken;
    private final DefaultSkills defaults;
    private final Placements placements;
    private final QueueAgents agents;
    private final Routings routings;
    private final Decisions decisions;
    private final Timers timers;
    private final Clock clock;

    RoutingUseCases(
            KnownQueues queues,
            SpokenLanguages spoken,
            DefaultSkills defaults,
            Placements placements,
            QueueAgents agents,
            Routings routings,
            Decisions decisions,
            Timers timers,
            Clock clock) {
        this.queues = queues;
        this.spoken = spoken;
        this.defaults = defaults;
        this.placements = placements;
        this.agents = agents;
        this.routings = routings;
        this.decisions = decisions;
        this.timers = timers;
        this.clock = clock;
    }

    /** Tickets that nobody has are each put into the first queue that is for such tickets. */
    public void arrived(List<Arrival> tickets) {
        var known = queues.known();
        if (known.queues().isEmpty()) return;

        var now = clock.instant();
        var languages = spoken.of(tickets, known.queues());
        var skills = defaults.of(tickets, known.rules());
        place(
                tickets.stream()
                        .map(ticket -> Routing.of(ticket, now)
                                .needing(
                                        languages.get(ticket.customerId()),
                                        skills.getOrDefault(ticket.ticketId(), ticket.skill())))
                        .toList(),
                known.queues());
    }

    /** It goes by itself again, and waits for somebody who speaks and knows what was needed before. */
    public void apart(Arrival ticket) {
        routings.find(ticket.ticketId())
                .ifPresentOrElse(
                        known -> needs(Routing.of(ticket, clock.instant()).needing(known.language(), known.skill())),
                        () -> arrived(List.of(ticket)));
    }

    /** It is more or less urgent: among those that wait it has another place, and perhaps another queue. */
    public void changed(UUID ticketId, Priority priority) {
        routings.find(ticketId).ifPresent(routing -> {
            if (routing.waiting()) place(List.of(routing.of(priority)), queues.all());
            else routings.put(routing.of(priority));
        });
    }

    /** What was said that whoever works on it has to speak or to know. */
    void needs(Routing routing) {
        if (routing.waiting()) place(List.of(routing), queues.all());
        else routings.put(routing);
    }

    /** Somebody has it, whoever gave it. */
    public void taken(UUID ticketId) {
        routings.find(ticketId)
                .ifPresent(routing ->
                        routings.put(routing.in(routing.queue(), false).from(null, routing.enteredAt())));
    }

    /** There is no work to do, so whoever had it can have something else. */
    public void over(UUID ticketId) {
        taken(ticketId);
        wake();
    }

    /** It is taken up again by whoever had it, if they are there; else somebody else is wanted. */
    public void reopened(Arrival ticket) {
        var last = ticket.assignee();
        if (last == null) return;
        routings.find(ticket.ticketId()).ifPresent(routing -> {
            if (agents.findByIdOptional(last).isEmpty() || agents.isPresent(last)) {
                decisions.note(routing, Outcome.SAME_AGENT, List.of());
                return;
            }
            var wanted = routing.in(routing.queue(), true).from(last, clock.instant());
            routings.put(wanted);
            decisions.note(wanted, Outcome.HANDED_ON, List.of());
            give(List.of(wanted.ticketId()));
        });
    }

    /** Looks again at what waits to be given: somebody has room now. */
    void wake() {
        routings.toBeGiven().forEach(ticket -> give(List.of(ticket))); // by their urgency
    }

    private void place(List<Routing> routings, List<WorkQueue> all) {
        var wanted = new ArrayList<UUID>();
        var placed = new ArrayList<Placed>();
        for (var routing : routings) {
            var queue = WorkQueue.firstFor(all, routing.needs());
            var there = routing.in(queue.map(WorkQueue::code).orElse(null), queue.isPresent());
            placed.add(new Placed(there, queue.isPresent() ? Outcome.QUEUED : Outcome.NO_QUEUE));
            if (queue.filter(into -> into.document().gives()).isPresent()) wanted.add(routing.ticketId());
        }
        placements.put(placed);
        give(wanted);
    }

    private void give(List<UUID> tickets) {
        var now = clock.instant();
        timers.schedule(GivingTimer.KIND, tickets.stream().collect(toMap(Function.identity(), ticket -> now)));
    }
}
