package org.aftersales.kit.calendar;

import static org.aftersales.kit.calendar.Calendars.A;
import static org.aftersales.kit.calendar.Calendars.C;
import static org.aftersales.kit.calendar.Calendars.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

    @Test
    void eight_hours_from_friday_afternoon_end_on_monday_afternoon() {
        assertEquals(at("2026-12-21T16:30+01:00"), due(A, "2026-12-18T16:30+01:00", "PT8H"));
    }

    @Test
    void an_hour_from_saturday_ends_in_the_first_hour_of_monday() {
        assertEquals(at("2026-12-21T10:00+01:00"), due(A, "2026-12-19T11:00+01:00", "PT1H"));
    }

    @Test
    void twenty_four_open_hours_over_the_night_with_two_twos_are_one_hour_early_on_the_wall() {
        assertEquals(at("2026-10-25T11:00+01:00"), due(C, "2026-10-24T12:00+02:00", "PT24H"));
    }

    @Test
    void a_pause_over_the_weekend_costs_its_open_time_only() {
        var pause = new Span(at("2026-12-18T17:30+01:00"), at("2026-12-21T09:30+01:00"));
        var start = at("2026-12-18T16:00+01:00");

        var plan = Reckoning.plan(A, start, Duration.ofHours(4), List.of(pause));

        assertEquals(at("2026-12-21T12:00+01:00"), plan.due());
        assertEquals(at("2026-12-21T11:00+01:00"), due(A, "2026-12-18T16:00+01:00", "PT4H"));
        assertEquals(
                List.of(new Span(start, pause.from()), new Span(pause.to(), at("2026-12-21T12:00+01:00"))),
                plan.counted());
    }

    @Test
    void lunch_does_not_count_and_a_target_used_up_when_it_begins_is_due_then() {
        assertEquals(at("2026-12-18T12:30+01:00"), due(A, "2026-12-18T09:00+01:00", "PT3H30M"));
        assertEquals(at("2026-12-18T13:30:01+01:00"), due(A, "2026-12-18T09:00+01:00", "PT3H30M1S"));
    }

    /** By New York: forward on 8 March at 02:00, back on 1 November at 02:00; likewise the others. */
    @ParameterizedTest
    @CsvSource({
        // an opening that the clocks skip opens when they have been put forward
        "America/New_York, 02:30-05:00, 2026-03-08T00:00-05:00, PT1H, 2026-03-08T04:00-04:00",
        "Europe/Berlin, 02:30-05:00, 2026-03-29T00:00+01:00, PT1H, 2026-03-29T04:00+02:00",
        "Australia/Lord_Howe, 02:15-05:00, 2026-10-04T00:00+10:30, PT1H, 2026-10-04T03:30+11:00",
        // a closing that they skip closes at once
        "America/New_York, 00:00-02:30, 2026-03-08T00:00-05:00, PT2H, 2026-03-08T03:00-04:00",
        // the hour that comes twice is open twice
        "America/New_York, 00:00-03:00, 2026-11-01T00:00-04:00, PT4H, 2026-11-01T03:00-05:00",
        "Europe/Berlin, 01:00-04:00, 2026-10-25T00:00+02:00, PT4H, 2026-10-25T04:00+01:00",
        "Australia/Lord_Howe, 01:00-03:00, 2026-04-05T00:00+11:00, PT2H30M, 2026-04-05T03:00+10:30",
        // of a time that comes twice the first opens and the second closes
        "America/New_York, 01:30-04:00, 2026-11-01T00:00-04:00, PT30M, 2026-11-01T01:00-05:00",
        "Europe/Berlin, 00:00-02:30, 2026-10-25T00:00+02:00, PT3H30M, 2026-10-25T02:30+01:00"
    })
    void clocks_that_change_lose_no_minute_and_invent_none(
            ZoneId zone, String hours, String start, String target, String due) {
        var ends = hours.split("-");
        var calendar = open(zone, Shift.of(ends[0], ends[1]));

        assertEquals(at(due), due(calendar, start, target));
    }

    @Test
    void a_day_that_begins_at_one_in_the_morning_is_short() {
        var calendar = open(ZoneId.of("America/Sao_Paulo"), Shift.of("00:00", "24:00"));

        assertEquals(at("2018-11-05T01:00-02:00"), due(calendar, "2018-11-03T22:00-03:00", "PT26H"));
    }

    @Test
    void a_night_belongs_to_the_evening_on_which_it_begins() {
        var tehran = ZoneId.of("Asia/Tehran");
        var holiday = Map.of(LocalDate.parse("2026-11-25"), List.<Shift>of());
        var nights = Calendars.week(tehran, holiday, Shift.of("22:00", "06:00"));

        assertEquals(at("2026-11-25T06:00+03:30"), due(nights, "2026-11-24T21:00+03:30", "PT8H"), "into the holiday");
        assertEquals(at("2026-11-26T23:00+03:30"), due(nights, "2026-11-24T21:00+03:30", "PT9H"), "none on it");
    }

    @Test
    void changed_hours_replace_those_of_the_week() {
        var christmasEve = Map.of(LocalDate.parse("2026-12-24"), List.of(Shift.of("09:00", "12:00")));
        var calendar = new WorkCalendar(A.zone(), A.week(), christmasEve, null);

        assertEquals(at("2026-12-25T10:00+01:00"), due(calendar, "2026-12-24T09:00+01:00", "PT4H"));
    }

    @Test
    void elapsed_time_knows_no_calendar() {
        var start = at("2026-12-18T16:30+01:00");

        assertEquals(
                start.plusSeconds(86_400),
                Reckoning.plan(Hours.ALWAYS, start, Duration.ofHours(24), List.of())
                        .due());
    }

    @Test
    void what_passed_is_counted_to_the_second_and_nothing_before_the_start() {
        var start = at("2026-12-18T17:59:58+01:00");
        var later = at("2026-12-21T09:00:03+01:00");

        assertEquals(Duration.ofSeconds(5), Reckoning.passed(A, start, later, List.of()));
        assertEquals(Duration.ZERO, Reckoning.passed(A, start, start.minusSeconds(60), List.of()));
    }

    @Test
    void a_target_that_is_never_used_up_is_refused() {
        var once = new WorkCalendar(
                A.zone(), Map.of(), Map.of(LocalDate.parse("2026-12-24"), List.of(Shift.of("09:00", "12:00"))), null);

        var refusal = assertThrows(
                Reckoning.OutOfReach.class,
                () -> Reckoning.plan(once, at("2026-12-18T16:30+01:00"), Duration.ofHours(4), List.of()));

        assertEquals("target-out-of-reach", refusal.code());
    }

    @Test
    void hours_that_cannot_be_are_refused() {
        var overlapping = Map.of(DayOfWeek.MONDAY, List.of(Shift.of("09:00", "12:00"), Shift.of("11:59", "18:00")));

        assertEquals("overlapping-hours", refused(overlapping));
        assertEquals("no-open-minute", refused(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Shift.of("09:00", "09:00"));
        assertThrows(IllegalArgumentException.class, () -> Shift.of("24:00", "09:00"));
        assertThrows(IllegalArgumentException.class, () -> Shift.of("9:00", "12:00"));
        assertThrows(IllegalArgumentException.class, () -> Shift.of("09:00", "24:01"));
        assertEquals("24:00", Shift.of("09:00", "24:00").closesAt());
        assertEquals("06:00", Shift.of("22:00", "06:00").closesAt());
    }

    @Test
    void a_calendar_is_known_through_its_last_date() {
        var known = new WorkCalendar(A.zone(), A.week(), Map.of(), LocalDate.parse("2026-12-31"));

        assertFalse(known.isBeyondHorizon(at("2026-12-31T23:59:59+01:00")));
        assertTrue(known.isBeyondHorizon(at("2027-01-01T00:00+01:00")));
        assertFalse(A.isBeyondHorizon(at("2999-01-01T00:00+01:00")));
    }

    private static String refused(Map<DayOfWeek, List<Shift>> week) {
        return assertThrows(WorkCalendar.InvalidHours.class, () -> new WorkCalendar(A.zone(), week, Map.of(), null))
                .code();
    }

    private static Instant due(Hours hours, String start, String target) {
        return Reckoning.plan(hours, at(start), Duration.parse(target), List.of())
                .due();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
