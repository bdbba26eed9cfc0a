package org.aftersales.ticket.ticket;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reopening does not change: when a ticket was resolved for the first time, and how often that did not hold.
 *
 * @param firstResolvedAt set once
 * @param reopenCount 0 or more
 */
@Embeddable
record Resolutions(@Nullable Instant firstResolvedAt, int reopenCount) {

    static Resolutions none() {
        return new Resolutions(null, 0);
    }

    Resolutions resolved(Instant now) {
        return firstResolvedAt == null ? new Resolutions(now, reopenCount) : this;
    }

    Resolutions reopened() {
        return new Resolutions(firstResolvedAt, reopenCount + 1);
    }
}
