package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.ticket.sla.Firing.Due;
import org.jspecify.annotations.Nullable;

/** What happened to a promise. The wire forms are in contracts/events. */
sealed interface ClockEvent extends DomainEvent {

    ClockFacts clock();

    /** A clock has come to something. */
    static ClockEvent reached(ClockFacts clock, Due due, Instant dueAt) {
        return due.level().equals(Firing.BREACH)
                ? new Breached(clock, due.at())
                : new Escalated(clock, due.level(), due.at(), dueAt, due.onCall());
    }

    @EventType("ticket.clock.started.v1")
    record Started(@JsonUnwrapped ClockFacts clock, Instant dueAt, boolean beyondHorizon) implements ClockEvent {}

    @EventType("ticket.clock.replanned.v1")
    record Replanned(@JsonUnwrapped ClockFacts clock, Instant dueAt, boolean beyondHorizon) implements ClockEvent {}

    /** A step of the escalation was reached, before the promise was due or after. */
    @EventType("ticket.clock.escalated.v1")
    record Escalated(
            @JsonUnwrapped ClockFacts clock,
            String level,
            Instant reachedAt,
            Instant dueAt,
            @Nullable String onCall) implements ClockEvent {}

    @EventType("ticket.clock.breached.v1")
    record Breached(@JsonUnwrapped ClockFacts clock, Instant breachedAt) implements ClockEvent {}

    @EventType("ticket.clock.completed.v1")
    record Completed(@JsonUnwrapped ClockFacts clock, boolean kept, Instant dueAt, Instant completedAt)
            implements ClockEvent {}
}
