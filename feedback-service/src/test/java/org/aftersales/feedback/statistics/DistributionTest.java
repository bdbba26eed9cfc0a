package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static Distribution of(long... counts) {
        return new Distribution(Arrays.stream(counts).boxed().toList());
    }

    @Test
    void the_top_is_counted_from_the_highest_step() {
        assertEquals(new Share(7, 10), of(1, 0, 2, 3, 4).top(2));
        assertEquals(new Share(4, 10), of(1, 0, 2, 3, 4).top(1));
    }

    /** 1, 3, 3, 4, 4, 4, 5, 5, 5, 5 has the mean 3.9, the deviation 1.286684 and t(9) = 2.262157. */
    @Test
    void the_mean_has_students_interval() {
        var answers = of(1, 0, 2, 3, 4);

        assertEquals(0.725, answers.mean(), 1e-9);
        assertEquals(0.725 - 0.230109, answers.intervalOfMean().low(), 1e-5);
        assertEquals(0.725 + 0.230109, answers.intervalOfMean().high(), 1e-5);
    }

    @Test
    void the_same_few_answers_are_not_certain() {
        var interval = of(0, 0, 0, 0, 6).intervalOfMean();

        assertEquals(1.0, of(0, 0, 0, 0, 6).mean());
        assertEquals(of(1, 0, 0, 0, 7).intervalOfMean(), interval);
        assertEquals(0.5794, interval.low(), 1e-4);
    }

    /** Both spread alike, with s = 0.321671: the error is 0.143856, Welch's freedom 18 and t(18) = 2.100922. */
    @Test
    void the_difference_of_two_means_has_welchs_interval() {
        var interval = of(1, 0, 2, 3, 4).intervalOfLess(of(4, 3, 2, 0, 1));

        assertEquals(0.45, of(1, 0, 2, 3, 4).less(of(4, 3, 2, 0, 1)), 1e-9);
        assertEquals(0.45 - 0.302230, interval.low(), 1e-5);
        assertEquals(0.45 + 0.302230, interval.high(), 1e-5);
    }

    @Test
    void the_same_few_answers_on_both_sides_are_no_certain_difference() {
        assertEquals(true, of(0, 0, 0, 2, 0).intervalOfLess(of(0, 0, 2, 0, 0)).holdsZero());
    }

    @Test
    void nineteen_of_twenty_intervals_hold_the_true_mean() {
        var random = new Random(20_261_122L);
        var chances = new double[] {0.05, 0.1, 0.2, 0.35, 0.3};
        double truth = IntStream.range(0, 5)
                .mapToDouble(step -> chances[step] * step / 4)
                .sum();
        int rounds = 10_000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            var interval = drawn(random, chances, 40).intervalOfMean();
            if (interval.low() <= truth && truth <= interval.high()) held++;
        }

        assertEquals(0.95, (double) held / rounds, 0.02);
    }

    private static Distribution drawn(Random random, double[] chances, int answers) {
        var counts = new long[chances.length];
        for (int i = 0; i < answers; i++) {
            double left = random.nextDouble();
            int step = 0;
            while (step < chances.length - 1 && left >= chances[step]) left -= chances[step++];
            counts[step]++;
        }
        return of(counts);
    }

    @Test
    void a_scale_has_two_steps_and_no_negative_counts() {
        assertThrows(IllegalArgumentException.class, () -> of(1));
        assertThrows(IllegalArgumentException.class, () -> of(1, -1));
        assertEquals(List.of(1L, 2L), of(1, 2).counts());
    }
}
