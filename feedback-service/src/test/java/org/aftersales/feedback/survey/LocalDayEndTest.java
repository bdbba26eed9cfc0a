package org.aftersales.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDayEndTest {

    /** Tehran is three and a half hours ahead of UTC; New York springs forward on 14 March 2027. */
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-12-27T15:40:11Z, 2026-12-28T00:00:00Z",
        "UTC, 2026-12-27T00:00:00Z, 2026-12-27T00:00:00Z",
        "UTC, 2026-12-27T00:00:00.000000001Z, 2026-12-28T00:00:00Z",
        "Asia/Tehran, 2026-12-27T15:40:11Z, 2026-12-27T20:30:00Z",
        "Asia/Tehran, 2026-12-27T20:30:00Z, 2026-12-27T20:30:00Z",
        "Asia/Tehran, 2026-12-27T21:00:00Z, 2026-12-28T20:30:00Z",
        "America/New_York, 2027-03-14T12:00:00Z, 2027-03-15T04:00:00Z",
    })
    void a_time_to_answer_ends_with_the_local_day(String zone, Instant end, Instant dayEnd) {
        assertEquals(dayEnd, LocalDayEnd.of(end, ZoneId.of(zone)));
    }
}
