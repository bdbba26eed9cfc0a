package org.aftersales.loyalty.winback;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a member is seen.
 *
 * @param lastSeenAt when they did something last
 * @param medianGap between two of those; null for who was seen once
 */
record Habit(Instant lastSeenAt, @Nullable Duration medianGap) {
    private static final int GAPS = 2;

    /** From when on they have stayed away for long: twice as long as usual, but no less than is long for anybody. */
    Instant lapsesAt(Duration least) {
        var usual = medianGap == null ? Duration.ZERO : medianGap.multipliedBy(GAPS);
        return lastSeenAt.plus(usual.compareTo(least) > 0 ? usual : least);
    }
}
