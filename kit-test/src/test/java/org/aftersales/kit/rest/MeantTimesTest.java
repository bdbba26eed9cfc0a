package org.aftersales.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeantTimesTest {
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    MeantTimesTest() {
        new JsonRules().customize(json);
    }

    /** What is said, and by whom it would be counted on. */
    record Said(Instant at, OffsetDateTime there) {}

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-12-18T16:30:00Z", "9999-12-31T23:59:59.999999999Z"})
    void an_instant_of_a_year_of_four_digits_is_meant(String text) throws JsonProcessingException {
        var said = read(text);

        assertEquals(Instant.parse(text), said.at());
        assertEquals(Instant.parse(text), said.there().toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void nobody_means_another(String text) {
        assertThrows(InvalidFormatException.class, () -> json.readValue('"' + text + '"', Instant.class));
    }

    private Said read(String text) throws JsonProcessingException {
        return json.readValue("{\"at\":\"%s\",\"there\":\"%s\"}".formatted(text, text), Said.class);
    }
}
