package org.aftersales.launcher.demo;

import static org.aftersales.launcher.demo.StoryEvents.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CausalOrderTest {
    @Test
    void independent_events_are_ordered_by_time() {
        assertEquals(List.of("b", "a"), sorted(event("a", "request", "02"), event("b", "other", "01")));
    }

    @Test
    void a_cause_stands_before_its_effect_whatever_the_clocks_say() {
        assertEquals(
                List.of("cause", "effect", "late"),
                sorted(
                        event("effect", "cause", "01"),
                        event("late", "request", "09"),
                        event("cause", "request", "02")));
    }

    @Test
    void events_of_one_aggregate_keep_their_own_order() {
        assertEquals(
                List.of("first", "second", "tenth"),
                sorted(
                        event("tenth", "request", "01", "claim", 10),
                        event("second", "request", "01", "claim", 2),
                        event("first", "request", "01", "claim", 1)));
    }

    @Test
    void a_cause_outside_the_story_does_not_matter() {
        assertEquals(List.of("a"), sorted(event("a", "unknown", "01")));
    }

    @Test
    void events_that_cause_each_other_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> sorted(event("a", "b", "01"), event("b", "a", "02")));
    }

    private static List<String> sorted(StoryEvent... events) {
        return CausalOrder.sort(List.of(events)).stream().map(StoryEvent::id).toList();
    }
}
