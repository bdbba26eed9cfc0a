package org.aftersales.loyalty.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * How long before they end members are told of points. Of what ends soon only the later step tells, also when the earlier
 * one was missed: nobody gets both at once.
 */
enum NoticeStep {
    // What is more urgent comes first.
    LATE(7),
    EARLY(30);

    private final int days;

    NoticeStep(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** What ends later than this is not told of yet. */
    Instant until(Instant now) {
        return now.plus(Duration.ofDays(days));
    }

    /** What ends no later than this is not told of any more. */
    Instant after(Instant now) {
        return this == EARLY ? LATE.until(now) : now;
    }
}
