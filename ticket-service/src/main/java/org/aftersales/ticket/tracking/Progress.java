package org.aftersales.ticket.tracking;

import org.aftersales.ticket.ticket.TicketBrief;
import org.jspecify.annotations.Nullable;

/** How a ticket stands, as a customer would say it. */
enum Progress {
    RECEIVED(1),
    UNDER_WAY(2),
    YOUR_TURN(2),
    WAITING(2),
    DONE(3),
    CLOSED(3),
    CANCELLED(0);

    private final int steps;

    Progress(int steps) {
        this.steps = steps;
    }

    /** States that are not named here, of kinds with a life of their own, count as under way while they are open. */
    static Progress of(TicketBrief ticket) {
        return switch (ticket.status()) {
            case "CANCELLED" -> CANCELLED;
            case "RESOLVED" -> DONE;
            case "OPEN", "ASSIGNED" -> RECEIVED;
            case "WAITING" -> waiting(ticket.waitingFor());
            default -> ticket.open() ? UNDER_WAY : CLOSED;
        };
    }

    private static Progress waiting(@Nullable String what) {
        return what != null && what.startsWith("CUSTOMER") ? YOUR_TURN : WAITING;
    }

    /** How far along it is, of three steps; none when it was called off. */
    public int steps() {
        return steps;
    }

    public boolean isOver() {
        return steps == 3;
    }

    public boolean isCancelled() {
        return this == CANCELLED;
    }

    public boolean needsYou() {
        return this == YOUR_TURN;
    }
}
