package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EwmaTest {

    private static final double[] CONTENT = {0.05, 0.05, 0.15, 0.35, 0.40};
    private static final double[] DISAPPOINTED = {0.15, 0.15, 0.20, 0.25, 0.25};

    @Test
    void a_day_counts_a_fifth_and_both_errors_make_the_limit() {
        var chart = new Ewma(0.5, 0.1, 100, 0.5, 0, 1).after(new Distribution(List.of(0L, 0L, 0L, 0L, 5L)));

        assertEquals(0.6, chart.smoothed(), 1e-12);
        assertEquals(3 * Math.sqrt(0.04 * 0.1 / 5 + 0.04 * 0.1 / 100), chart.reach(), 1e-12);
        assertTrue(chart.hasShifted());
    }

    @Test
    void the_same_mean_of_fewer_answers_is_no_shift() {
        var chart = new Ewma(0.5, 0.1, 100, 0.5, 0, 1).after(new Distribution(List.of(0L, 0L, 0L, 0L, 3L)));

        assertEquals(0.6, chart.smoothed(), 1e-12);
        assertFalse(chart.hasShifted());
    }

    @Test
    void in_a_hundred_days_without_a_change_few_trends_are_told_to_have_one() {
        var random = new Random(41);

        long alarms = IntStream.range(0, 1_000)
                .filter(_ -> daysUntilShift(random, CONTENT, 100) <= 100)
                .count();

        assertTrue(alarms < 150, () -> "of 1000: " + alarms);
    }

    @Test
    void a_clear_change_is_seen_within_two_weeks() {
        var random = new Random(43);

        long seen = IntStream.range(0, 1_000)
                .filter(_ -> daysUntilShift(random, DISAPPOINTED, 14) <= 14)
                .count();

        assertTrue(seen > 950, () -> "of 1000: " + seen);
    }

    /** Ten people a day, after a hundred contented ones; one day more than asked for when nothing is seen. */
    private static int daysUntilShift(Random random, double[] mood, int days) {
        var chart = Ewma.of(answers(random, CONTENT, 100));
        for (int day = 1; day <= days; day++) {
            chart = chart.after(answers(random, mood, 10));
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
