package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list is asked for; what is null does not restrict.
 *
 * @param stages states of which the ticket is in one
 * @param typed words that the ticket has to have
 * @param queue code of the one where it waits, or waited before somebody had it
 * @param overdue whether a promise to its customer is to be kept whose time has passed
 * @param due when the soonest promise to its customer is to be kept
 * @param opened when it was opened
 */
record TicketFilter(
        @Nullable TicketStatus status,
        @Nullable TicketKind kind,
        @Nullable UUID claimId,
        @Nullable String assignee,
        @Nullable Set<TicketStatus> stages,
        @Nullable Priority priority,
        @Nullable UUID customerId,
        @Nullable UUID unitId,
        @Nullable String serial,
        @Nullable UUID relatedTicketId,
        @Nullable String number,
        @Nullable String typed,
        @Nullable String queue,
        @Nullable Boolean overdue,
        Window due,
        Window opened) {

    /** Wherever they wait, whenever they are due and were opened. */
    TicketFilter(
            @Nullable TicketStatus status,
            @Nullable TicketKind kind,
            @Nullable UUID claimId,
            @Nullable String assignee,
            @Nullable Set<TicketStatus> stages,
            @Nullable Priority priority,
            @Nullable UUID customerId,
            @Nullable UUID unitId,
            @Nullable String serial,
            @Nullable UUID relatedTicketId,
            @Nullable String number,
            @Nullable String typed) {
        this(
                status,
                kind,
                claimId,
                assignee,
                stages,
                priority,
                customerId,
                unitId,
                serial,
                relatedTicketId,
                number,
                typed,
                null,
                null,
                Window.ALWAYS,
                Window.ALWAYS);
    }

    /** When what has a promise is due, as of an instant; what is due then is not late yet. */
    Window dueAsOf(Instant now) {
        if (overdue == null) return due;
        return overdue ? due.until(now) : due.since(now);
    }

    /** The same, whenever they are due. */
    TicketFilter whenever() {
        return new TicketFilter(
                status,
                kind,
                claimId,
                assignee,
                stages,
                priority,
                customerId,
                unitId,
                serial,
                relatedTicketId,
                number,
                typed,
                queue,
                null,
                Window.ALWAYS,
                opened);
    }
}
