package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.aftersales.feedback.statistics.PostStratified.Estimate;
import org.aftersales.feedback.statistics.PostStratified.Stratum;
import org.junit.jupiter.api.Test;

class PostStratifiedTest {

    /** By the formulas with other hands: 10/16 of 0.9, 5/16 of 0.3 and 1/16 of 1; Kish; Wilson of 72.62. */
    @Test
    void groups_count_as_much_as_were_asked() {
        var weighted = PostStratified.of(List.of(stratum(1000, 10, 90), stratum(500, 7, 3), stratum(100, 0, 40)));

        assertEquals(0.71875, weighted.top(1).value(), 1e-12);
        assertEquals(72.62411347517731, weighted.effective(), 1e-9);
        assertEquals(0.6063886330091374, weighted.top(1).interval().low(), 1e-6);
        assertEquals(0.8091323480837385, weighted.top(1).interval().high(), 1e-6);
        assertEquals(1, weighted.covered());
    }

    @Test
    void where_all_answer_alike_nothing_is_weighted() {
        var few = stratum(20, 1, 0, 0, 0, 0, 2, 1, 0, 1, 2, 3);
        var many = stratum(80, 4, 0, 0, 0, 0, 8, 4, 0, 4, 8, 12);
        var together = Distribution.together(List.of(few.answers(), many.answers()));

        var weighted = PostStratified.of(List.of(few, many));

        assertEquals(50, weighted.effective(), 1e-9);
        same(together.top(2).value(), together.top(2).interval(), weighted.top(2));
        same(together.mean(), together.intervalOfMean(), weighted.mean());
        var recommendations = Recommendations.of(together);
        same(recommendations.score(), recommendations.interval(), weighted.recommendations());
    }

    @Test
    void the_same_few_answers_make_nothing_certain() {
        var weighted = PostStratified.of(List.of(stratum(90, 0, 0, 5), stratum(10, 0, 0, 5)));

        assertEquals(1, weighted.mean().value(), 1e-12);
        assertTrue(weighted.mean().interval().low() < 0.99);
        assertTrue(weighted.effective() < 7);
    }

    @Test
    void of_who_has_not_answered_nothing_is_known() {
        var weighted = PostStratified.of(List.of(stratum(300, 2, 8), stratum(100, 0, 0)));

        assertEquals(0.8, weighted.top(1).value(), 1e-12);
        assertEquals(0.75, weighted.covered());
        assertThrows(IllegalArgumentException.class, weighted::recommendations);
        assertThrows(IllegalArgumentException.class, () -> PostStratified.of(List.of(stratum(5, 0, 0))));
    }

    private static void same(double value, Interval interval, Estimate weighted) {
        assertEquals(value, weighted.value(), 1e-12);
        assertEquals(interval.low(), weighted.interval().low(), 1e-12);
        assertEquals(interval.high(), weighted.interval().high(), 1e-12);
    }

    private static Stratum stratum(long asked, long... counts) {
        return new Stratum(asked, new Distribution(Arrays.stream(counts).boxed().toList()));
    }
}
