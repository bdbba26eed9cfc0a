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
    CANCEL,
    MERGE,
    UNMERGE;

    /** What it is to go from one state to the other. */
    static TicketStep between(TicketStatus from, TicketStatus to) {
        if (from == TicketStatus.MERGED) return UNMERGE;
        return switch (to) {
            case IN_PROGRESS -> intoWork(from);
            case SCHEDULED -> SCHEDULE;
            case WAITING -> WAIT;
            case RESOLVED -> RESOLVE;
            case CLOSED -> CLOSE;
            case CANCELLED -> CANCEL;
            case MERGED -> MERGE;
            case OPEN, ASSIGNED -> ASSIGN;
        };
    }

    private static TicketStep intoWork(TicketStatus from) {
        return switch (from) {
            case WAITING -> RESUME;
            case RESOLVED, CLOSED -> REOPEN;
            case OPEN, ASSIGNED, SCHEDULED, IN_PROGRESS, CANCELLED, MERGED -> START;
        };
    }

    /** A ticket becomes assigned by being given to somebody, and only so. */
    static final class AssigneeNeeded extends RuleViolated {
        AssigneeNeeded() {
            super("assignee-needed", "A ticket is assigned by its assignment resource, which says to whom.");
        }
    }

    /** A ticket is merged with another one, and the resource of merging says with which. */
    static final class OtherTicketNeeded extends RuleViolated {
        OtherTicketNeeded() {
            super("other-ticket-needed", "Tickets are merged by their merge resource, which says with which other.");
        }
    }
}
