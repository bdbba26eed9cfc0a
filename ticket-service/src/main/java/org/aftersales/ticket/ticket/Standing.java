package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketStatus.CANCELLED;
import static org.aftersales.ticket.ticket.TicketStatus.CLOSED;
import static org.aftersales.ticket.ticket.TicketStatus.IN_PROGRESS;
import static org.aftersales.ticket.ticket.TicketStatus.OPEN;
import static org.aftersales.ticket.ticket.TicketStatus.RESOLVED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands: its state and what belongs to that state. Each method gives the standing after one move, and
 * refuses moves that the lifecycle does not have.
 *
 * @param findings of the resolution that counts; none before it and after a reopening
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) TicketStatus status,
        @Nullable String assignee,
        @Enumerated(EnumType.STRING) @Nullable WaitingFor waitingFor,
        @Embedded @Nullable Findings findings,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    static Standing opened() {
        return new Standing(OPEN, null, null, null, null, null);
    }

    Standing assignedTo(String somebody) {
        return new Standing(status.assigned(), somebody, waitingFor, findings, resolvedAt, closedAt);
    }

    /** Begun, gone on with after waiting, or taken up again after a resolution that did not hold. */
    Standing inWork() {
        return new Standing(status.to(IN_PROGRESS), assignee, null, null, null, null);
    }

    Standing waiting(WaitingFor what) {
        return new Standing(status.to(TicketStatus.WAITING), assignee, what, null, null, null);
    }

    Standing resolved(Findings found, Instant now) {
        return new Standing(status.to(RESOLVED), assignee, null, found, now, null);
    }

    Standing closed(Instant now) {
        return new Standing(status.to(CLOSED), assignee, null, findings, resolvedAt, now);
    }

    Standing cancelled(Instant now) {
        return new Standing(status.to(CANCELLED), assignee, null, null, null, now);
    }
}
