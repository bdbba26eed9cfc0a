package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UntoldTest {

    @Test
    void where_all_have_five_answers_all_is_told() {
        assertEquals(Set.of(), Untold.parts(Map.of("a", 5L, "b", 7L)));
        assertEquals(Set.of(), Untold.parts(Map.of()));
    }

    @Test
    void one_that_is_not_told_takes_the_next_smallest_with_it() {
        assertEquals(Set.of("b", "c"), Untold.parts(Map.of("a", 40L, "b", 3L, "c", 10L)));
        assertEquals(Set.of("b", "c"), Untold.parts(Map.of("b", 3L, "c", 10L)));
    }

    /** Of equal ones the first by name, so that whoever asks again learns no more. */
    @Test
    void of_equal_ones_it_is_always_the_same() {
        assertEquals(Set.of("b", "a"), Untold.parts(Map.of("c", 10L, "b", 3L, "a", 10L)));
    }

    @Test
    void two_with_five_answers_together_shield_each_other() {
        assertEquals(Set.of("b", "c"), Untold.parts(Map.of("a", 40L, "b", 2L, "c", 3L)));
        assertEquals(Set.of("a", "b", "c"), Untold.parts(Map.of("a", 40L, "b", 2L, "c", 2L)));
    }

    @Test
    void groups_without_answers_hide_nobody() {
        assertEquals(Set.of("b", "c"), Untold.parts(Map.of("a", 40L, "b", 3L, "c", 10L, "none", 0L)));
    }
}
