package org.aftersales.ticket.sla;

/** What starts and stops clocks. Which does which, policies say. */
public enum Fact {
    OPENED,
    ASSIGNED,
    SCHEDULED,
    STARTED,
    /**
     * Somebody has arrived where the work is: a visit has begun, which no call is. Of a ticket without appointments, its
     * work has begun that was agreed for a time.
     */
    ON_SITE,
    CUSTOMER_WROTE,
    /** A person, not a machine, has written what the customer reads. */
    ANSWERED,
    /** The customer was told by a machine that the ticket has arrived. */
    ACKNOWLEDGED,
    WAITING,
    RESUMED,
    RESOLVED,
    REOPENED,
    CLOSED,
    CANCELLED;

    /** Whether the ticket does not wait any more, whatever it waited for. */
    boolean endsWaiting() {
        return switch (this) {
            case SCHEDULED, STARTED, RESUMED, RESOLVED, REOPENED, CLOSED, CANCELLED -> true;
            case OPENED, ASSIGNED, ON_SITE, CUSTOMER_WROTE, ANSWERED, ACKNOWLEDGED, WAITING -> false;
        };
    }

    /** Whether it cannot come undone: who was answered was, however often the work begins again. */
    boolean staysTrue() {
        return switch (this) {
            case ASSIGNED, SCHEDULED, STARTED, ON_SITE, ANSWERED, ACKNOWLEDGED -> true;
            case OPENED, CUSTOMER_WROTE, WAITING, RESUMED, RESOLVED, REOPENED, CLOSED, CANCELLED -> false;
        };
    }

    /** Whether nothing is owed any more: what still runs then is called off. */
    boolean endsEverything() {
        return this == CLOSED || this == CANCELLED;
    }
}
