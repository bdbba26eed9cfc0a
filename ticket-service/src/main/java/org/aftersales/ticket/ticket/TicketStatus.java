package org.aftersales.ticket.ticket;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a ticket, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum TicketStatus {
    OPEN,
    ASSIGNED,
    IN_PROGRESS,
    WAITING,
    RESOLVED,
    CLOSED,
    CANCELLED;

    private static final Lifecycle<TicketStatus> LIFECYCLE = Lifecycle.of(TicketStatus.class)
            .from(OPEN, ASSIGNED, CANCELLED)
            .from(ASSIGNED, IN_PROGRESS, CANCELLED)
            .from(IN_PROGRESS, WAITING, RESOLVED, CANCELLED)
            .from(WAITING, IN_PROGRESS, RESOLVED, CANCELLED) // what it waited for may make the work needless
            .from(RESOLVED, IN_PROGRESS, CLOSED) // back to work: reopened
            .build();

    static Lifecycle<TicketStatus> lifecycle() {
        return LIFECYCLE;
    }

    TicketStatus to(TicketStatus next) {
        return LIFECYCLE.move(this, next);
    }

    /** The state once somebody has been given the work: work under way changes hands without changing its state. */
    TicketStatus assigned() {
        return switch (this) {
            case ASSIGNED, IN_PROGRESS, WAITING -> this;
            case OPEN, RESOLVED, CLOSED, CANCELLED -> to(ASSIGNED);
        };
    }

    /** Whether the work is still to be done, and so can be called off. */
    boolean isOpen() {
        return LIFECYCLE.permits(this, CANCELLED);
    }
}
