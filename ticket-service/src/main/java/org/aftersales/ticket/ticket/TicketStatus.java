package org.aftersales.ticket.ticket;

import java.util.EnumSet;
import java.util.Set;

/** The states that tickets may be in. Which of them a kind has, and the moves between them, its {@link Life} says. */
enum TicketStatus {
    OPEN,
    ASSIGNED,
    SCHEDULED,
    IN_PROGRESS,
    WAITING,
    RESOLVED,
    CLOSED,
    CANCELLED,
    /** It goes on as another ticket. */
    MERGED;

    /** States in which there is work to do. */
    static final Set<TicketStatus> WITH_WORK = EnumSet.range(OPEN, WAITING);

    private static final Set<TicketStatus> KEPT = Set.of(ASSIGNED, SCHEDULED, IN_PROGRESS, WAITING, MERGED);

    /** The state once somebody has been given the work: work under way changes hands without changing its state. */
    TicketStatus assigned() {
        return KEPT.contains(this) ? this : ASSIGNED;
    }
}
