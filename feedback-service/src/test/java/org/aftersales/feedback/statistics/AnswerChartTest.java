package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerChartTest {

    private static final double[] CONTENT = {0.05, 0.05, 0.15, 0.35, 0.40};
    private static final double[] DISAPPOINTED = {0.15, 0.15, 0.20, 0.25, 0.25};
    private static final Distribution USUAL = new Distribution(List.of(20L, 30L, 50L));

    @Test
    void a_day_counts_a_fifth_and_both_errors_make_the_limit() {
        var chart = AnswerChart.of(USUAL).after(new Distribution(List.of(4L, 0L, 1L)));

        double variance = USUAL.variance();
        assertEquals(0.65 - 0.2 * 0.45, chart.average().smoothed(), 1e-12);
        assertEquals(
                3 * Math.sqrt(0.04 * variance / 5 + 0.04 * variance / 100),
                chart.average().reach(),
                1e-12);
    }

    /** Of (50, 30, 20) the published variance of one answer is 0.7 less 0.3 squared: 0.61, on twice the width. */
    @Test
    void the_variance_is_that_of_the_net_promoter_score() {
        var usual = new Recommendations(50, 30, 20);

        assertEquals(0.3, 2 * AnswerChart.of(usual.kinds()).average().usual() - 1, 1e-12);
        assertEquals(0.61, 4 * AnswerChart.of(usual.kinds()).average().variance() * 99 / 100, 1e-12);
    }

    /** Of the smoothed answers 0.8 are the highest and 0.2 the lowest. */
    @Test
    void where_answers_spread_more_than_they_did_the_limits_are_wider() {
        var chart = AnswerChart.of(new Distribution(List.of(0L, 100L))).after(new Distribution(List.of(1L, 0L)));

        double now = 0.8 * 0.2;
        assertEquals(3 * Math.sqrt(0.04 * now / 1 + 0.04 * now / 100), chart.reach(), 1e-12);
        assertTrue(chart.average().hasShifted());
        assertFalse(chart.hasShifted());
    }

    /** However few answer in a day, and however much alike. */
    @ParameterizedTest
    @CsvSource({
        "0.05/0.05/0.15/0.35/0.40, 1",
        "0.05/0.05/0.15/0.35/0.40, 10",
        "0.20/0.30/0.50, 1",
        "0.20/0.30/0.50, 10",
        "0.02/0.08/0.90, 1",
        "0.02/0.08/0.90, 10",
        "0.05/0.95, 1",
        "0.05/0.95, 10",
    })
    void in_a_hundred_days_without_a_change_few_trends_are_told_to_have_one(String parts, int people) {
        var random = new Random(41);
        var mood =
                Arrays.stream(parts.split("/")).mapToDouble(Double::parseDouble).toArray();

        long alarms = IntStream.range(0, 1_000)
                .filter(_ -> daysUntilShift(random, mood, mood, people, 100) <= 100)
                .count();

        assertTrue(alarms < 150, () -> "of 1000: " + alarms);
    }

    @ParameterizedTest
    @CsvSource({"0.20/0.30/0.50, 0.45/0.30/0.25, 14", "0.02/0.08/0.90, 0.20/0.10/0.70, 28", "0.05/0.95, 0.25/0.75, 28"})
    void a_clear_change_is_seen(String before, String after, int days) {
        var random = new Random(43);
        var usual = Arrays.stream(before.split("/"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var mood =
                Arrays.stream(after.split("/")).mapToDouble(Double::parseDouble).toArray();

        long seen = IntStream.range(0, 1_000)
                .filter(_ -> daysUntilShift(random, usual, mood, 10, days) <= days)
                .count();

        assertTrue(seen > 950, () -> "of 1000: " + seen);
    }

    @Test
    void a_fall_of_the_mean_is_seen_within_three_weeks() {
        var random = new Random(43);

        long seen = IntStream.range(0, 1_000)
                .filter(_ -> daysUntilShift(random, CONTENT, DISAPPOINTED, 10, 21) <= 21)
                .count();

        assertTrue(seen > 950, () -> "of 1000: " + seen);
    }

    /** So many people a day, after a hundred usual ones; one day more than asked for when nothing is seen. */
    private static int daysUntilShift(Random random, double[] usual, double[] mood, int people, int days) {
        var chart = AnswerChart.of(answers(random, usual, 100));
        for (int day = 1; day <= days; day++) {
            chart = chart.after(answers(random, mood, people));
            if (chart.hasShifted()) return day;
        }
        return days + 1;
    }

    private static Distribution answers(Random random, double[] mood, int people) {
        var counts = new long[mood.length];
        for (int person = 0; person < people; person++) counts[step(random.nextDouble(), mood)]++;
        return new Distribution(Arrays.stream(counts).boxed().toList());
    }

    private static int step(double place, double[] mood) {
        int step = 0;
        double passed = mood[0];
        while (step < mood.length - 1 && place >= passed) passed += mood[++step];
        return step;
    }
}
