package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.aftersales.feedback.statistics.PostStratified.Stratum;
import org.junit.jupiter.api.Test;

class PostStratifiedTest {

    /** By the formulas with other hands: 10/16 of 0.9, 5/16 of 0.3 and 1/16 of 1; Kish; Wilson of 72.62. */
    @Test
    void groups_count_as_much_as_were_asked() {
        var weighted = PostStratified.of(
                List.of(new Stratum(1000, 100, 90), new Stratum(500, 10, 3), new Stratum(100, 40, 40)));

        assertEquals(0.71875, weighted.value(), 1e-12);
        assertEquals(72.62411347517731, weighted.effective(), 1e-9);
        assertEquals(0.6063886330091374, weighted.interval().low(), 1e-6);
        assertEquals(0.8091323480837385, weighted.interval().high(), 1e-6);
        assertEquals(1, weighted.covered());
    }

    @Test
    void where_all_answer_alike_nothing_is_weighted() {
        var weighted = PostStratified.of(List.of(new Stratum(20, 10, 8), new Stratum(80, 40, 37)));

        assertEquals(45 / 50.0, weighted.value(), 1e-12);
        assertEquals(50, weighted.effective(), 1e-9);
        assertEquals(new Share(45, 50).interval().low(), weighted.interval().low(), 1e-12);
    }

    @Test
    void of_who_has_not_answered_nothing_is_known() {
        var weighted = PostStratified.of(List.of(new Stratum(300, 10, 8), new Stratum(100, 0, 0)));

        assertEquals(0.8, weighted.value(), 1e-12);
        assertEquals(0.75, weighted.covered());
        assertThrows(IllegalArgumentException.class, () -> PostStratified.of(List.of(new Stratum(5, 0, 0))));
    }
}
