package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The three times of a posting, in whole microseconds, as the database keeps them.
 *
 * @param occurredAt when it happened in the world
 * @param effectiveAt from when on it counts
 * @param recordedAt when it was written
 */
record Moments(Instant occurredAt, Instant effectiveAt, Instant recordedAt) {

    Moments {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What happens when it is written. */
    static Moments at(Instant now) {
        return new Moments(now, now, now);
    }
}
