package org.aftersales.kit.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in the order of time: UUID version 7 of RFC 9562. Behind 48 bits of milliseconds stand a counter of 12 bits that
 * begins anywhere in its lower half every millisecond (RFC 9562 §6.2, method 1) and 62 random bits, so that the ids of
 * one process are in the order in which they were made, unless it makes more than 2 000 in a millisecond.
 */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final int FIRST_COUNTERS = 1 << COUNTER_BITS - 1;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long AHEAD_MILLIS = 1_000;

    /** The milliseconds of the latest id, and its counter in the lowest bits. */
    private static final AtomicLong LATEST = new AtomicLong();

    private Uuids() {}

    public static UUID v7(Clock clock) {
        long millis = clock.millis();
        int first = RANDOM.nextInt(FIRST_COUNTERS);
        long moment = LATEST.updateAndGet(latest -> next(latest, millis, first));
        long high = moment >> COUNTER_BITS << 16 | 0x7000L | moment & COUNTER;
        return new UUID(high, RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    /** A clock that was set back by more is believed: an id says when it was made. */
    private static long next(long latest, long millis, int first) {
        long ahead = (latest >> COUNTER_BITS) - millis;
        return ahead >= 0 && ahead < AHEAD_MILLIS ? latest + 1 : millis << COUNTER_BITS | first;
    }
}
