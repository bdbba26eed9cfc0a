package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketStatus.CANCELLED;
import static org.aftersales.ticket.ticket.TicketStatus.CLOSED;
import static org.aftersales.ticket.ticket.TicketStatus.IN_PROGRESS;
import static org.aftersales.ticket.ticket.TicketStatus.MERGED;
import static org.aftersales.ticket.ticket.TicketStatus.OPEN;
import static org.aftersales.ticket.ticket.TicketStatus.RESOLVED;
import static org.aftersales.ticket.ticket.TicketStatus.SCHEDULED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands: its state and what belongs to that state. Each method gives the standing after one move;
 * whether there is such a move, the {@link Life} of its kind knows.
 *
 * @param findings of the resolution that counts; none before it and after a reopening
 * @param mergedInto the ticket as which it goes on
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) TicketStatus status,
        @Nullable String assignee,
        @Enumerated(EnumType.STRING) @Nullable WaitingFor waitingFor,
        @Embedded @Nullable Findings findings,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Embedded Resolutions resolutions,
        @Nullable UUID mergedInto) {

    static Standing opened() {
        return new Standing(OPEN, null, null, null, null, null, Resolutions.none(), null);
    }

    Standing assignedTo(String somebody) {
        return new Standing(status.assigned(), somebody, waitingFor, findings, resolvedAt, closedAt, resolutions, null);
    }

    Standing scheduled() {
        return new Standing(SCHEDULED, assignee, null, null, null, null, resolutions, null);
    }

    /** Begun, or gone on with after waiting. */
    Standing inWork() {
        return new Standing(IN_PROGRESS, assignee, null, null, null, null, resolutions, null);
    }

    /** Taken up again after a resolution that did not hold. */
    Standing reopened() {
        return new Standing(IN_PROGRESS, assignee, null, null, null, null, resolutions.reopened(), null);
    }

    Standing waiting(WaitingFor what) {
        return new Standing(TicketStatus.WAITING, assignee, what, null, null, null, resolutions, null);
    }

    Standing resolved(Findings found, Instant now) {
        return new Standing(RESOLVED, assignee, null, found, now, null, resolutions.resolved(now), null);
    }

    Standing closed(Instant now) {
        return new Standing(CLOSED, assignee, null, findings, resolvedAt, now, resolutions, null);
    }

    /** Whether it is in another state, or waits for something else. */
    boolean differs(Standing other) {
        return status != other.status || waitingFor != other.waitingFor;
    }

    /** How the work ended that is resolved or closed. */
    Outcome outcome() {
        return Objects.requireNonNull(findings).outcome();
    }

    Standing cancelled(Instant now) {
        return new Standing(CANCELLED, assignee, null, null, null, now, resolutions, null);
    }

    /** Gone on with as another ticket. */
    Standing merged(UUID into, Instant now) {
        return new Standing(MERGED, assignee, null, null, null, now, resolutions, into);
    }

    /** As it was before it was merged, and for what it waited then. */
    Standing unmerged(TicketStatus was, @Nullable WaitingFor waited) {
        return new Standing(was, assignee, waited, null, null, null, resolutions, null);
    }

    /** As which ticket it goes on. */
    Optional<UUID> goesOnAs() {
        return Optional.ofNullable(mergedInto);
    }
}
