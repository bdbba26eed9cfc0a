package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    @ParameterizedTest
    @CsvSource({
        // an ordinary day
        "2026-11-20T08:15:30Z, P24M, UTC,             2028-11-20, 2028-11-21T00:00:00Z",
        // the day is the programme's, not UTC's
        "2026-11-20T21:00:00Z, P24M, Asia/Tehran,     2028-11-21, 2028-11-21T20:30:00Z",
        "2026-11-20T04:59:59Z, P24M, America/New_York, 2028-11-19, 2028-11-20T05:00:00Z",
        // a day that the last month lacks becomes its last
        "2024-02-29T12:00:00Z, P12M, UTC,             2025-02-28, 2025-03-01T00:00:00Z",
        "2026-08-31T12:00:00Z, P6M,  UTC,             2027-02-28, 2027-03-01T00:00:00Z",
        "2024-02-29T12:00:00Z, P24M, UTC,             2026-02-28, 2026-03-01T00:00:00Z",
        // the last day is 23 hours long
        "2026-09-28T12:00:00Z, P6M,  Europe/Berlin,   2027-03-28, 2027-03-28T22:00:00Z",
        // the day after begins at one o'clock, as days did in Beirut
        "2020-03-28T12:00:00Z, P0D,  Asia/Beirut,     2020-03-28, 2020-03-28T22:00:00Z",
    })
    void points_end_at_the_end_of_the_programmes_day(
            Instant effective, Period validity, ZoneId zone, LocalDate lastDay, Instant at) {
        assertEquals(new Expiry(lastDay, at), Expiry.after(effective, validity, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:15:30Z, DAY,   UTC,         2027-11-20, 2027-11-21T00:00:00Z",
        "2026-11-20T08:15:30Z, MONTH, UTC,         2027-11-30, 2027-12-01T00:00:00Z",
        "2026-11-20T08:15:30Z, YEAR,  UTC,         2027-12-31, 2028-01-01T00:00:00Z",
        // it is the programme's month, whose last day may be yesterday's or tomorrow's in UTC
        "2026-11-30T20:29:59Z, MONTH, Asia/Tehran, 2027-11-30, 2027-11-30T20:30:00Z",
        "2026-11-30T20:30:00Z, MONTH, Asia/Tehran, 2027-12-31, 2027-12-31T20:30:00Z",
        // the last day of a month is not put off for another one
        "2027-02-28T12:00:00Z, MONTH, UTC,         2028-02-29, 2028-03-01T00:00:00Z",
        "2026-12-31T23:59:59Z, YEAR,  UTC,         2027-12-31, 2028-01-01T00:00:00Z",
    })
    void points_may_end_with_the_month_or_the_year_instead(
            Instant effective, Ending ending, ZoneId zone, LocalDate lastDay, Instant at) {
        assertEquals(new Expiry(lastDay, at), Expiry.after(effective, Period.ofMonths(12), ending, zone));
    }
}
