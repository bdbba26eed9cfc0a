package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.promise.ToldPromise;

/** What we read of a promise about a ticket that was due and not done. */
record ClockBreached(
        UUID ticketId, String kind, String retailerId, String promise, String party, int cycle, Instant breachedAt)
        implements ClockTold {

    @Override
    public ToldPromise told() {
        return new ToldPromise(ticketId, promise, cycle, kind, retailerId, breachedAt, null, false);
    }
}
