package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationsTest {

    @Test
    void steps_are_promoters_passives_and_detractors() {
        var steps = new Distribution(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 10L, 20L, 100L, 200L));

        assertEquals(new Recommendations(300, 30, 28), Recommendations.of(steps));
        assertThrows(
                IllegalArgumentException.class,
                () -> Recommendations.of(new Distribution(List.of(1L, 2L, 3L, 4L, 5L))));
    }

    /** The first by the variance alone, computed for z = 1.959964; the second as if 0.75, 1.5 and 0.75 more answered. */
    @ParameterizedTest
    @CsvSource({
        "50/30/20, 0.30, 0.1469, 0.4531",
        "10/0/0, 1.00, 0.4750, 1",
        "0/0/10, -1.00, -1, -0.4750",
        "200/0/0, 1.00, 0.9648, 1",
        "1/0/0, 1.00, -0.4850, 0.9850",
    })
    void the_interval_is_by_the_variance_and_wider_where_that_is_too_sure(
            String answers, double score, double low, double high) {
        var counts = Arrays.stream(answers.split("/")).map(Long::valueOf).toList();
        var told = new Recommendations(counts.get(0), counts.get(1), counts.get(2));

        assertEquals(score, told.score(), 1e-9);
        assertEquals(low, told.interval().low(), 0.00005);
        assertEquals(high, told.interval().high(), 0.00005);
    }

    /** The error of (50, 30, 20) is 0.078102, that of (30, 40, 30) is 0.077460: 0.3 less 0 give or take 0.215597. */
    @Test
    void two_scores_differ_by_the_sum_of_their_variances() {
        var one = new Recommendations(50, 30, 20);
        var other = new Recommendations(30, 40, 30);

        assertEquals(0.3, one.less(other), 1e-9);
        assertEquals(0.3 - 0.215597, one.intervalOfLess(other).low(), 0.00005);
        assertFalse(one.intervalOfLess(other).holdsZero());
        assertTrue(one.intervalOfLess(one).holdsZero());
    }

    @ParameterizedTest
    @CsvSource({"10", "30", "100", "300", "1000"})
    void nineteen_of_twenty_intervals_hold_the_truth(int answers) {
        var random = new Random(20_261_122L + answers);
        int rounds = 5_000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            double first = 0.05 + 0.9 * random.nextDouble();
            double second = 0.05 + 0.9 * random.nextDouble();
            double promoters = Math.min(first, second);
            double detractors = 1 - Math.max(first, second);
            var interval = drawn(random, promoters, detractors, answers).interval();
            double truth = promoters - detractors;
            if (interval.low() <= truth && truth <= interval.high()) held++;
        }

        assertEquals(0.95, (double) held / rounds, 0.02);
    }

    private static Recommendations drawn(Random random, double promoters, double detractors, int answers) {
        long up = 0;
        long down = 0;
        for (int i = 0; i < answers; i++) {
            double told = random.nextDouble();
            if (told < promoters) up++;
            else if (told >= 1 - detractors) down++;
        }
        return new Recommendations(up, answers - up - down, down);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "-1, 2, 2", "1, -1, 2", "1, 1, -1"})
    void nobody_recommends_nothing(long promoters, long passives, long detractors) {
        assertThrows(IllegalArgumentException.class, () -> new Recommendations(promoters, passives, detractors));
    }
}
