package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-20T23:30:00+03:30, 2025-03-20T20:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2025-01-01T00:00:00-00:00, 2025-01-01T00:00:00Z",
        "2025-01-01T00:00:00+23:59, 2024-12-31T00:01:00Z",
        "2025-01-01T00:00:00-18:30, 2025-01-01T18:30:00Z",
    })
    void a_local_time_with_its_offset_is_a_moment(String text, Instant moment) {
        assertEquals(Optional.of(moment), Moment.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T00:00:00Z",
                "2025-04-31T00:00:00Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T23:59:60Z",
                "2025-01-01T00:00:00",
                "2025-01-01T00:00Z",
                "2025-01-01T00:00:00.0Z",
                "2025-01-01 00:00:00Z",
                "2025-01-01t00:00:00z",
                "2025-01-01T00:00:00+24:00",
                "2025-01-01T00:00:00+03:60",
                "2025-01-01T00:00:00+0330",
                "2025-01-01T00:00:00+03",
                "0000-01-01T00:00:00Z",
                "+2025-01-01T00:00:00Z",
                "۲۰۲۵-01-01T00:00:00Z",
                "2025-1-1T00:00:00Z",
            })
    void anything_else_is_none(String text) {
        assertEquals(Optional.empty(), Moment.parse(text));
    }
}
