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
        boolean kept)
        implements ClockTold {

    @Override
    public ToldPromise told() {
        return new ToldPromise(ticketId, promise, cycle, kind, retailerId, dueAt, completedAt, kept);
    }
}
