package org.aftersales.kit.page;

import static org.aftersales.kit.page.PageLanguage.ENGLISH;
import static org.aftersales.kit.page.PageLanguage.PERSIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-20, 30 Esfand 1403, ۳۰ اسفند ۱۴۰۳, 1403-12-30",
        "2025-03-21, 1 Farvardin 1404, ۱ فروردین ۱۴۰۴, 1404-01-01",
        "2028-08-31, 10 Shahrivar 1407, ۱۰ شهریور ۱۴۰۷, 1407-06-10",
        "2029-03-19, 29 Esfand 1407, ۲۹ اسفند ۱۴۰۷, 1407-12-29",
    })
    void days_are_told_in_the_solar_hijri_calendar(LocalDate day, String english, String persian, String numeric) {
        assertEquals(english, PageCalendar.SOLAR_HIJRI.spoken(day, ENGLISH));
        assertEquals(persian, PageCalendar.SOLAR_HIJRI.spoken(day, PERSIAN));
        assertEquals(numeric, PageCalendar.SOLAR_HIJRI.numeric(day));
    }

    @Test
    void days_are_told_in_the_gregorian_calendar() {
        var day = LocalDate.parse("2028-08-31");

        assertEquals("31 August 2028", PageCalendar.GREGORIAN.spoken(day, ENGLISH));
        assertEquals("۳۱ اوت ۲۰۲۸", PageCalendar.GREGORIAN.spoken(day, PERSIAN));
        assertEquals("2028-08-31", PageCalendar.GREGORIAN.numeric(day));
    }

    @Test
    void readers_count_their_days_by_the_calendar_of_their_language() {
        assertEquals(PageCalendar.GREGORIAN, PageCalendar.of(ENGLISH));
        assertEquals(PageCalendar.SOLAR_HIJRI, PageCalendar.of(PERSIAN));
    }

    @ParameterizedTest
    @CsvSource({
        "GREGORIAN, ENGLISH, 'Friday 20 March 2026, 22:30'",
        "SOLAR_HIJRI, PERSIAN, 'جمعه ۲۹ اسفند ۱۴۰۴, ۲۲:۳۰'",
    })
    void a_moment_is_told_by_the_clock_of_its_zone(PageCalendar calendar, PageLanguage language, String told) {
        var at = Instant.parse("2026-03-20T19:00:00Z");

        assertEquals(told, calendar.text("EEEE d MMMM y, HH:mm", at, "Asia/Tehran", language));
    }

    @Test
    void months_end_with_the_day_and_begin_where_their_calendar_says() {
        var day = LocalDate.parse("2026-04-02");

        assertEquals(
                "2026-02-01/2026-02-28 February Feb, 2026-03-01/2026-03-31 March Mar, 2026-04-01/2026-04-02 April Apr",
                months(PageCalendar.GREGORIAN, day, ENGLISH));
        assertEquals(
                "2026-01-21/2026-02-19 بهمن بهمن, 2026-02-20/2026-03-20 اسفند اسفند,"
                        + " 2026-03-21/2026-04-02 فروردین فروردین",
                months(PageCalendar.SOLAR_HIJRI, day, PERSIAN));
    }

    private static String months(PageCalendar calendar, LocalDate day, PageLanguage language) {
        return String.join(
                ", ",
                calendar.monthsUntil(day, 3, language).stream()
                        .map(month -> month.days().from() + "/" + month.days().to() + " " + month.name() + " "
                                + month.shortName())
                        .toList());
    }
}
