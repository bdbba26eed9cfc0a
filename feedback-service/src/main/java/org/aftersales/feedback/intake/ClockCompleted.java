package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.promise.ToldPromise;

/** What we read of a promise about a ticket that was done, in time or late. */
record ClockCompleted(
        UUID ticketId,
        String kind,
        String retailerId,
        String promise,
        String party,
        int cycle,
        Instant dueAt,
        Instant completedAt,
        boolean kept) {

    private static final String CUSTOMER = "CUSTOMER";

    /** What colleagues promise each other is their own. */
    boolean isToCustomer() {
        return party.equals(CUSTOMER);
    }

    ToldPromise told() {
        return new ToldPromise(ticketId, promise, cycle, kind, retailerId, dueAt, completedAt, kept);
    }
}
