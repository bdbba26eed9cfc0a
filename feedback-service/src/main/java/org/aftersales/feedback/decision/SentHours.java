package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many were sent in each hour in which any were.
 *
 * @param counts by when the hours begin
 */
record SentHours(NavigableMap<Instant, Long> counts) {

    static final SentHours NONE = new SentHours(Collections.unmodifiableNavigableMap(new TreeMap<>()));

    private static final Duration HOUR = Duration.ofHours(1);

    /** After a moment, and up to another: hours that lie there in part count whole, so that it is never too few. */
    long between(Instant after, Instant until) {
        return counts.subMap(after.minus(HOUR), false, until, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
