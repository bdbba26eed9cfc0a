package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods against an oracle that knows months only as days laid end to end and finds its way by counting them. */
class PeriodOracleTest {
    private static final int CASES = 20_000;

    @ParameterizedTest
    @EnumSource(TermCalendar.class)
    void any_number_of_months_ends_where_counting_days_ends(TermCalendar calendar) {
        var days = CountedDays.of(calendar);
        var random = new Random(1404);
        for (int i = 0; i < CASES; i++) {
            int anchor = random.nextInt(days.count() / 2);
            int months = 1 + random.nextInt(60);
            var first = CountedDays.FIRST.plusDays(anchor);

            var period = months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
            assertEquals(
                    days.monthsAfter(first, months),
                    Period.parse(period).after(first, calendar),
                    () -> period + " after " + first + " " + calendar);
        }
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
}
