package org.aftersales.ticket.ticket;

import org.aftersales.kit.problem.RuleViolated;

/** The moves of every lifecycle by what they are, whichever states they lead between. */
enum TicketStep {
    ASSIGN,
    SCHEDULE,
    START,
    WAIT,
    RESUME,
    RESOLVE,
    CLOSE,
    REOPEN,
    CANCEL;

    /** What it is to go from one state to the other. */
    static TicketStep between(TicketStatus from, TicketStatus to) {
        return switch (to) {
            case IN_PROGRESS -> intoWork(from);
            case SCHEDULED -> SCHEDULE;
            case WAITING -> WAIT;
            case RESOLVED -> RESOLVE;
            case CLOSED -> CLOSE;
            case CANCELLED -> CANCEL;
            case OPEN, ASSIGNED -> ASSIGN;
        };
    }

    private static TicketStep intoWork(TicketStatus from) {
        return switch (from) {
            case WAITING -> RESUME;
            case RESOLVED, CLOSED -> REOPEN;
            case OPEN, ASSIGNED, SCHEDULED, IN_PROGRESS, CANCELLED -> START;
        };
    }

    /** A ticket becomes assigned by being given to somebody, and only so. */
    static final class AssigneeNeeded extends RuleViolated {
        AssigneeNeeded() {
            super("assignee-needed", "A ticket is assigned by its assignment resource, which says to whom.");
        }
    }
}
