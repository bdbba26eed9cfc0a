package org.aftersales.feedback.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeekByWeekTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    @Test
    void units_of_the_week_count_half_and_weeks_without_failures_are_there() {
        var told = new WeekByWeek(
                new TreeMap<>(Map.of(MONDAY, 3L)),
                new TreeMap<>(Map.of(MONDAY.minusWeeks(5), 100L, MONDAY, 40L, MONDAY.plusWeeks(1), 10L)));

        assertEquals(
                Map.of(
                        MONDAY,
                        new Week(3, 120),
                        MONDAY.plusWeeks(1),
                        new Week(0, 145),
                        MONDAY.plusWeeks(2),
                        new Week(0, 150)),
                told.between(MONDAY, MONDAY.plusWeeks(2)));
    }

    @Test
    void units_that_leave_count_half_in_that_week_and_not_after_it() {
        var told = new WeekByWeek(new TreeMap<>(), new TreeMap<>(Map.of(MONDAY.minusWeeks(1), 100L, MONDAY, -40L)));

        assertEquals(
                Map.of(MONDAY, new Week(0, 80), MONDAY.plusWeeks(1), new Week(0, 60)),
                told.between(MONDAY, MONDAY.plusWeeks(1)));
    }
}
