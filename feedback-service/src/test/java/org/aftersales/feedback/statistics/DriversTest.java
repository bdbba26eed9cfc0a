package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final long SEED = 42;

    /**
     * Two hundred people by a formula; R² and Shapley's values of the same answers by least squares with NumPy 2.4 over all
     * subsets, and its bootstrap of 2 000 samples.
     */
    @Test
    void shares_are_those_of_least_squares_over_all_subsets() {
        var drivers = Drivers.of(crowd(), SEED);

        assertEquals(0.6831350529627058, drivers.explained(), 1e-9);
        assertEquals(0.4798799003940911, drivers.shares().get(0).value(), 1e-9);
        assertEquals(0.1825074315537574, drivers.shares().get(1).value(), 1e-9);
        assertEquals(0.0207477210148573, drivers.shares().get(2).value(), 1e-9);
        assertInterval(0.4034, 0.5497, drivers.shares().get(0).interval());
        assertInterval(0.1186, 0.2565, drivers.shares().get(1).interval());
        assertInterval(0.0085, 0.0494, drivers.shares().get(2).interval());
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 0.02);
        assertEquals(high, interval.high(), 0.02);
    }

    @Test
    void the_same_seed_gives_the_same_intervals() {
        assertEquals(Drivers.of(crowd(), SEED), Drivers.of(crowd(), SEED));
        assertNotEquals(Drivers.of(crowd(), SEED), Drivers.of(crowd(), SEED + 1));
    }

    @Test
    void what_is_answered_alike_shares_alike() {
        var patterns = new Patterns(
                List.of(new double[] {1, 1, 1}, new double[] {4, 3, 3}, new double[] {5, 5, 5}, new double[] {3, 5, 5}),
                new long[] {20, 30, 20, 10});

        var drivers = Drivers.of(patterns, SEED);

        assertEquals(drivers.shares().get(0).value(), drivers.shares().get(1).value(), 1e-12);
        assertEquals(
                drivers.explained(),
                Drivers.of(
                                new Patterns(
                                        patterns.answers().stream()
                                                .map(row -> new double[] {row[0], row[1]})
                                                .toList(),
                                        patterns.counts()),
                                SEED)
                        .explained(),
                1e-12);
    }

    @Test
    void where_all_say_the_same_nothing_is_explained() {
        var drivers = Drivers.of(new Patterns(List.of(new double[] {5, 1}, new double[] {5, 4}), new long[] {9, 9}), 1);

        assertEquals(0, drivers.explained());
        assertEquals(new Interval(0, 0), drivers.shares().getFirst().interval());
    }

    @Test
    void samples_have_as_many_people_and_no_pattern_that_nobody_gave() {
        var patterns = new Patterns(
                List.of(new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4}),
                new long[] {0, 600, 0, 300});
        var drawn = patterns.resampled(new Random(5));

        assertEquals(900, drawn.people());
        assertEquals(0, drawn.counts()[0] + drawn.counts()[2]);
        assertEquals(600, drawn.counts()[1], 60);
    }

    @Test
    void nine_others_are_too_many_and_none_too_few() {
        var none = new Patterns(List.of(new double[1]), new long[] {60});
        var many = new Patterns(List.of(new double[10]), new long[] {60});

        assertThrows(IllegalArgumentException.class, () -> Drivers.of(none, SEED));
        assertThrows(IllegalArgumentException.class, () -> Drivers.of(many, SEED));
        assertEquals(List.of(50L, 50L, 60L), List.of(Drivers.fewest(1), Drivers.fewest(5), Drivers.fewest(6)));
    }

    private static Patterns crowd() {
        var counts = new TreeMap<String, Long>();
        IntStream.range(0, 200).forEach(i -> counts.merge(person(i), 1L, Long::sum));
        return new Patterns(
                counts.keySet().stream().map(DriversTest::numbers).toList(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static String person(int i) {
        int a = 1 + i * 7 % 5;
        int b = 1 + (i * i + i / 3) % 5;
        int c = 1 + (a + i % 3) % 5;
        long y = Math.clamp((long) Math.rint(0.6 * a + 0.3 * b + i * 13 % 7 / 3.0 - 0.5), 1, 5);
        return y + " " + a + " " + b + " " + c;
    }

    private static double[] numbers(String person) {
        return Arrays.stream(person.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
