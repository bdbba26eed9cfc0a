package org.aftersales.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/parcels, /v1/parcels",
        "/v1/parcels/01936f5e-0000-7000-8000-000000000009/dispatch,"
                + " /v1/parcels/01936f5e-0000-7000-8000-000000000009/dispatch",
        "/s/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF, /s/*",
        "/u/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF/, /u/*/",
        "/v1/units/SN-123/history, /v1/units/*/history",
        "/v1/vouchers/ABCDE-FGHIJ, /v1/vouchers/*"
    })
    void holds_words_and_ids_alone(String path, String logged) {
        assertEquals(logged, LoggedPath.of(path));
    }
}
