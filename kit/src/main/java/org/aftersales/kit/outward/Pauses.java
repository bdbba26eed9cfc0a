package org.aftersales.kit.outward;

import java.time.Duration;

/** How long to wait between attempts: a minute after the first, then twice as long each time, up to four hours. */
public final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int DOUBLINGS = 10;

    private Pauses() {}

    /** @param attempt the one that failed, from 1 */
    public static Duration after(int attempt) {
        var pause = FIRST.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
