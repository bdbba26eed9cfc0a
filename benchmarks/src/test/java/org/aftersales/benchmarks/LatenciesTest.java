package org.aftersales.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentiles_are_those_of_the_nearest_rank() {
        var hundred = new Latencies(
                LongStream.rangeClosed(1, 100).map(millis -> millis * 1_000_000).toArray());

        assertEquals(50, hundred.percentile(50));
        assertEquals(99, hundred.percentile(99));
        assertEquals(100, hundred.percentile(100));
    }

    @Test
    void the_order_of_measuring_does_not_matter() {
        assertEquals(2, new Latencies(new long[] {3_000_000, 1_000_000, 2_000_000}).percentile(50));
    }

    @Test
    void nothing_measured_has_no_percentile() {
        assertThrows(IllegalStateException.class, () -> new Latencies(new long[0]).percentile(50));
    }
}
