package org.aftersales.ticket.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, Europe/Berlin,  2026-11-23T08:00:00Z, PT0S,   as agreed",
        "2026-11-23T09:00, Europe/Berlin,  2026-11-23T07:00:00Z, PT1H,   planned when winter was an hour ahead",
        "2026-07-01T09:00, Europe/Berlin,  2026-07-01T08:00:00Z, PT-1H,  planned when there was no summer time",
        "2026-06-01T10:00, Asia/Tehran,    2026-06-01T05:30:00Z, PT1H,   planned with the summer time given up in 2022",
        "2026-10-25T02:30, Europe/Berlin,  2026-10-25T00:30:00Z, PT0S,   the first of two",
        "2026-10-25T02:30, Europe/Berlin,  2026-10-25T01:30:00Z, PT0S,   the second of two",
        "2026-03-29T02:30, Europe/Berlin,  2026-03-29T01:30:00Z, PT0S,   skipped by now and as much later already"
    })
    void what_counts_is_the_clock_on_the_wall(
            LocalDateTime local, ZoneId zone, Instant planned, Duration drift, String why) {
        assertEquals(drift, new AgreedTime(local, zone, null).drift(planned), why);
    }

    @Test
    void what_was_planned_by_newer_rules_is_left_alone_and_by_older_ones_it_is_not() {
        var local = LocalDateTime.parse("2026-11-23T10:00");
        var zone = ZoneId.of("Europe/Berlin");
        var planned = Instant.parse("2026-11-23T08:00:00Z");

        assertEquals(Duration.ZERO, new AgreedTime(local, zone, "9999a").drift(planned));
        assertEquals(Duration.ofHours(1), new AgreedTime(local, zone, "1996a").drift(planned));
        assertEquals(Duration.ofHours(1), new AgreedTime(local, zone, AgreedTime.presentRules()).drift(planned));
    }
}
