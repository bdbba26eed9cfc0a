package org.aftersales.ticket.technician;

import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // an ordinary day, a night, and up to midnight
        "2026-11-23, Europe/Berlin, 09:00-17:00, 2026-11-23T08:00:00Z, 2026-11-23T16:00:00Z",
        "2026-11-23, Europe/Berlin, 22:00-06:00, 2026-11-23T21:00:00Z, 2026-11-24T05:00:00Z",
        "2026-11-23, Asia/Tehran, 16:00-00:00, 2026-11-23T12:30:00Z, 2026-11-23T20:30:00Z",
        // clocks go forward at 02:00 and skip to 03:00
        "2026-03-28, Europe/Berlin, 22:00-06:00, 2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z",
        "2026-03-29, Europe/Berlin, 02:30-06:00, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        "2026-03-08, America/New_York, 01:00-02:30, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
        // clocks go back at 03:00 and 02:00 to 03:00 comes twice: all of it is worked
        "2026-10-25, Europe/Berlin, 02:00-03:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
        "2026-10-24, Europe/Berlin, 22:00-02:30, 2026-10-24T20:00:00Z, 2026-10-25T01:30:00Z",
    })
    void is_counted_on_the_line_of_time(LocalDate date, ZoneId zone, String hours, Instant opens, Instant closes) {
        var told = hours.split("-");
        var shift = new Shift(date.getDayOfWeek(), LocalTime.parse(told[0]), LocalTime.parse(told[1]));

        assertEquals(Optional.of(new Window(opens, closes)), shift.on(date, zone));
    }

    @Test
    void a_shift_that_the_clocks_skip_is_none() {
        var shift = new Shift(SUNDAY, LocalTime.of(2, 0), LocalTime.of(3, 0));

        assertEquals(Optional.empty(), shift.on(LocalDate.of(2026, 3, 29), BERLIN));
    }
}
