package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** What happened to a ticket. The wire forms are in contracts/events. */
sealed interface TicketEvent extends DomainEvent {

    TicketFacts ticket();

    @EventType("ticket.ticket.opened.v1")
    record Opened(@JsonUnwrapped TicketFacts ticket, Priority priority, Instant openedAt) implements TicketEvent {}

    @EventType("ticket.ticket.assigned.v1")
    record Assigned(@JsonUnwrapped TicketFacts ticket, String assignee, Instant assignedAt) implements TicketEvent {}

    @EventType("ticket.ticket.priority-changed.v1")
    record PriorityChanged(@JsonUnwrapped TicketFacts ticket, Priority priority, Instant changedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.scheduled.v1")
    record Scheduled(@JsonUnwrapped TicketFacts ticket, Instant scheduledAt) implements TicketEvent {}

    @EventType("ticket.ticket.item-added.v1")
    record ItemAdded(@JsonUnwrapped TicketFacts ticket, ItemFacts item, Instant addedAt) implements TicketEvent {}

    @EventType("ticket.ticket.item-completed.v1")
    record ItemCompleted(
            @JsonUnwrapped TicketFacts ticket, ItemFacts item, Outcome outcome, String findingCode, Instant completedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.started.v1")
    record Started(@JsonUnwrapped TicketFacts ticket, Instant startedAt) implements TicketEvent {}

    @EventType("ticket.ticket.waiting.v1")
    record Waiting(@JsonUnwrapped TicketFacts ticket, WaitingFor waitingFor, Instant since) implements TicketEvent {}

    @EventType("ticket.ticket.resumed.v1")
    record Resumed(@JsonUnwrapped TicketFacts ticket, Instant resumedAt) implements TicketEvent {}

    @EventType("ticket.ticket.resolved.v1")
    record Resolved(@JsonUnwrapped TicketFacts ticket, Outcome outcome, String findingCode, Instant resolvedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.reopened.v1")
    record Reopened(@JsonUnwrapped TicketFacts ticket, Instant reopenedAt) implements TicketEvent {}

    @EventType("ticket.ticket.closed.v1")
    record Closed(@JsonUnwrapped TicketFacts ticket, Outcome outcome, Instant closedAt) implements TicketEvent {}

    @EventType("ticket.ticket.cancelled.v1")
    record Cancelled(@JsonUnwrapped TicketFacts ticket, String reasonCode, Instant cancelledAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.linked.v1")
    record Linked(@JsonUnwrapped TicketFacts ticket, String relation, UUID otherTicketId, Instant linkedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.unlinked.v1")
    record Unlinked(@JsonUnwrapped TicketFacts ticket, String relation, UUID otherTicketId, Instant unlinkedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.merged.v1")
    record Merged(@JsonUnwrapped TicketFacts ticket, UUID mergedInto, String reasonCode, Instant mergedAt)
            implements TicketEvent {}

    @EventType("ticket.ticket.unmerged.v1")
    record Unmerged(@JsonUnwrapped TicketFacts ticket, UUID unmergedFrom, String reasonCode, Instant unmergedAt)
            implements TicketEvent {}
}
