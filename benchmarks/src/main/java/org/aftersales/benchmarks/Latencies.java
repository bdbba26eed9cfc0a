package org.aftersales.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Durations in nanoseconds and their percentiles by the nearest rank. */
final class Latencies {
    private final long[] sorted;

    Latencies(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** In milliseconds; {@code percent} above 0 and at most 100. */
    double percentile(double percent) {
        if (sorted.length == 0) throw new IllegalStateException("nothing was measured");
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return (double) sorted[Math.max(0, rank - 1)] / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
