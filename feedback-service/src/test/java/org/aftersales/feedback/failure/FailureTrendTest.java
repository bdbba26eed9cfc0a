package org.aftersales.feedback.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

class FailureTrendTest {

    private static final LocalDate BEGIN = LocalDate.parse("2026-01-05");
    private static final double UNITS = 1_000;

    private final SortedMap<LocalDate, Week> weeks = new TreeMap<>();
    private final FailureTrend trend = trend();

    private static FailureTrend trend() {
        return FailureTrend.of(
                new FailureTrendId(UUID.randomUUID()),
                new Series(FailureGroup.BATCH, "09521234001348/W31", Series.Measure.FOUND));
    }

    @Test
    void weeks_as_usual_are_told_to_nobody() {
        weeks(60, 10);

        assertEquals(List.of(), told());
        assertFalse(trend.hasShifted());
    }

    /** Usual are 40 in 4 weeks of 1 000: 10 for each thousand. A fifth of the way to 30 is 14; three errors are 2.12. */
    @Test
    void a_rise_that_lasts_is_told_once_and_with_its_limits() {
        weeks(4, 10);
        weeks(30, 30);

        var shifted = told();

        assertEquals(1, shifted.size());
        assertEquals(BEGIN.plusWeeks(4), shifted.getFirst().week());
        assertFalse(shifted.getFirst().better());
        assertEquals(new BigDecimal("10.0000"), shifted.getFirst().usual());
        assertEquals(40, shifted.getFirst().usualFailures());
        assertEquals(new BigDecimal("14.0000"), shifted.getFirst().smoothed());
        assertEquals(new BigDecimal("2.1213"), shifted.getFirst().reach());
    }

    @Test
    void after_the_way_back_another_rise_is_told_again() {
        weeks(8, 10);
        weeks(12, 30);
        weeks(12, 10);
        weeks(12, 30);

        assertEquals(
                List.of(false, true, false),
                told().stream().map(FailureTrendEvent.Shifted::better).toList());
    }

    @Test
    void what_was_told_is_not_told_again_however_often_it_is_judged() {
        weeks(8, 10);
        weeks(6, 30);
        told();

        weeks(10, 30);

        assertEquals(1, told().size());
        assertEquals(1, told().size());
    }

    @Test
    void three_weeks_or_nineteen_failures_are_not_yet_usual() {
        weeks(3, 30);
        assertEquals(List.of(), told());

        var few = trend();
        weeks.clear();
        weeks(19, 1);
        weeks(1, 500);
        few.judge(weeks);
        assertFalse(few.hasShifted());
    }

    @Test
    void failures_that_grow_with_the_units_are_as_usual() {
        for (int i = 0; i < 40; i++) week(10L * (i + 1), UNITS * (i + 1));

        assertEquals(List.of(), told());
    }

    @Test
    void weeks_without_units_say_nothing() {
        for (int i = 0; i < 10; i++) week(0, 0);
        weeks(30, 10);

        assertEquals(List.of(), told());
    }

    @Test
    void in_a_year_without_a_change_few_series_are_told_to_have_one() {
        var random = new Random(47);

        long alarms = IntStream.range(0, 1_000)
                .filter(_ -> weekUntilShift(random, 52) <= 52)
                .count();

        assertTrue(alarms < 150, () -> "of 1000: " + alarms);
    }

    @Test
    void three_times_as_many_failures_are_seen_within_eight_weeks() {
        var random = new Random(53);

        long seen = IntStream.range(0, 1_000)
                .filter(_ -> weekUntilShift(random, 8, 15) <= 8)
                .count();

        assertTrue(seen > 950, () -> "of 1000: " + seen);
    }

    @Test
    void what_is_told_matches_its_schema() {
        weeks(8, 10);
        weeks(6, 30);

        EventFamily.assertWhole(FailureTrendEvent.class, "feedback.failure-trend.", told());
    }

    private static int weekUntilShift(Random random, int weeks) {
        return weekUntilShift(random, weeks, 5);
    }

    /** After eight weeks of five failures each, on average; one week more than asked for when nothing is seen. */
    private static int weekUntilShift(Random random, int weeks, double mean) {
        var told = new TreeMap<LocalDate, Week>();
        for (int i = 0; i < 8 + weeks; i++) {
            told.put(BEGIN.plusWeeks(i), new Week(poisson(random, i < 8 ? 5 : mean), UNITS));
        }
        var trend = trend();
        trend.judge(told);
        return trend.hasShifted() ? 1 : weeks + 1;
    }

    private static long poisson(Random random, double mean) {
        long count = 0;
        for (double left = random.nextDouble(); left > Math.exp(-mean); left *= random.nextDouble()) count++;
        return count;
    }

    private List<FailureTrendEvent.Shifted> told() {
        trend.judge(weeks);
        return trend.raisedEvents().stream()
                .map(FailureTrendEvent.Shifted.class::cast)
                .toList();
    }

    private void weeks(int count, long failures) {
        for (int i = 0; i < count; i++) week(failures, UNITS);
    }

    private void week(long failures, double units) {
        weeks.put(BEGIN.plusWeeks(weeks.size()), new Week(failures, units));
    }
}
