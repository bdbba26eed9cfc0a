package org.aftersales.kit.calendar;

import static org.aftersales.kit.calendar.Calendars.A;
import static org.aftersales.kit.calendar.Calendars.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void working_days_end_with_the_closing_of_the_last() {
        var plan = Reckoning.planDays(A, at("2026-12-18T16:30+01:00"), 2, List.of());
        var ill = new Span(at("2026-12-21T08:00+01:00"), at("2026-12-21T20:00+01:00"));

        assertEquals(at("2026-12-22T18:00+01:00"), plan.due());
        assertEquals(
                at("2026-12-23T18:00+01:00"),
                Reckoning.planDays(A, at("2026-12-18T16:30+01:00"), 2, List.of(ill))
                        .due());
    }

    @Test
    void a_working_day_at_whose_closing_the_clock_stands_still_is_not_over() {
        var start = at("2026-12-18T16:30+01:00");
        var overnight = new Span(at("2026-12-21T15:00+01:00"), at("2026-12-22T10:00+01:00"));
        var atNoon = new Span(at("2026-12-21T11:00+01:00"), at("2026-12-21T14:00+01:00"));

        assertEquals(
                at("2026-12-22T18:00+01:00"),
                Reckoning.planDays(A, start, 1, List.of(overnight)).due());
        assertEquals(
                at("2026-12-21T18:00+01:00"),
                Reckoning.planDays(A, start, 1, List.of(atNoon)).due());
    }

    @Test
    void a_night_that_was_interrupted_is_still_one_working_day() {
        var nights = open(A.zone(), Shift.of("22:00", "06:00"));
        var midnight = new Span(at("2026-12-21T23:00+01:00"), at("2026-12-22T01:00+01:00"));

        assertEquals(
                at("2026-12-22T06:00+01:00"),
                Reckoning.planDays(nights, at("2026-12-20T12:00+01:00"), 1, List.of(midnight))
                        .due());
    }

    @Test
    void the_last_day_that_is_ever_open_is_a_working_day() {
        var once = new WorkCalendar(
                A.zone(), Map.of(), Map.of(LocalDate.parse("2026-12-24"), List.of(Shift.of("09:00", "12:00"))), null);

        assertEquals(
                at("2026-12-24T12:00+01:00"),
                Reckoning.planDays(once, at("2026-12-18T16:30+01:00"), 1, List.of())
                        .due());
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
