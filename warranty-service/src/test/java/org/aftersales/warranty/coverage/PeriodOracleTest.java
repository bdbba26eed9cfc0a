package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods against an oracle that knows months only as days laid end to end and finds its way by counting them. */
class PeriodOracleTest {
    private static final int CASES = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2020-03-20");

    /** Days of the Solar Hijri years 1399 to 1409 by the new-year days of Iran's official calendar. */
    private static final int[] SOLAR_YEARS = {366, 365, 365, 365, 366, 365, 365, 365, 365, 366, 365};

    private record Day(int month, int ofMonth) {}

    @ParameterizedTest
    @EnumSource(TermCalendar.class)
    void any_number_of_months_ends_where_counting_days_ends(TermCalendar calendar) {
        var days = calendar == TermCalendar.GREGORIAN ? gregorian() : solarHijri();
        var random = new Random(1404);
        for (int i = 0; i < CASES; i++) {
            int anchor = random.nextInt(days.size() / 2);
            int months = 1 + random.nextInt(60);
            var expected = FIRST_DAY.plusDays(stepped(days, anchor, months));

            var period = months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
            assertEquals(
                    expected,
                    Period.parse(period).after(FIRST_DAY.plusDays(anchor), calendar),
                    () -> period + " after " + FIRST_DAY.plusDays(anchor) + " " + calendar);
        }
    }

    /** The last day, of those at most as far into their month, in the month so many new months later. */
    private static int stepped(List<Day> days, int anchor, int months) {
        int wanted = days.get(anchor).month() + months;
        int found = anchor;
        for (int at = anchor; at < days.size() && days.get(at).month() <= wanted; at++) {
            var day = days.get(at);
            if (day.month() == wanted && day.ofMonth() <= days.get(anchor).ofMonth()) found = at;
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-20, P1Y, 2026-03-20, the leap day 1403-12-30 becomes 1404-12-29",
        "2025-03-20, P5Y, 2030-03-20, and stays 30 Esfand in the next leap year 1408",
        "2025-03-21, P1Y, 2026-03-21, new year 1404 to new year 1405",
        "2024-09-21, P1M, 2024-10-21, 1403-06-31 becomes 1403-07-30",
        "2025-03-20, P10D, 2025-03-30, days are days",
    })
    void solar_hijri_periods_by_hand(LocalDate anchor, String period, LocalDate end, String why) {
        assertEquals(end, Period.parse(period).after(anchor, TermCalendar.SOLAR_HIJRI), why);
    }

    @Test
    void the_two_calendars_part_after_a_solar_leap_year() {
        var sold = LocalDate.parse("2024-03-20"); // 1 Farvardin 1403, a leap year
        var year = Period.parse("P1Y");

        assertEquals(LocalDate.parse("2025-03-20"), year.after(sold, TermCalendar.GREGORIAN));
        assertEquals(LocalDate.parse("2025-03-21"), year.after(sold, TermCalendar.SOLAR_HIJRI));
    }

    private static List<Day> gregorian() {
        var days = new ArrayList<Day>();
        int month = 0;
        int ofMonth = FIRST_DAY.getDayOfMonth();
        for (int year = 2020, inYear = 3; year < 2031; ) {
            if (ofMonth > lengthOf(year, inYear)) {
                ofMonth = 1;
                month++;
                year += inYear / 12;
                inYear = inYear % 12 + 1;
            }
            days.add(new Day(month, ofMonth++));
        }
        return days;
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static List<Day> solarHijri() {
        var days = new ArrayList<Day>();
        for (int year = 0; year < SOLAR_YEARS.length; year++) {
            for (int month = 1, left = SOLAR_YEARS[year]; month <= 12; month++) {
                int length = month <= 6 ? 31 : month < 12 ? 30 : left;
                for (int day = 1; day <= length; day++) days.add(new Day(12 * year + month, day));
                left -= length;
            }
        }
        return days;
    }
}
