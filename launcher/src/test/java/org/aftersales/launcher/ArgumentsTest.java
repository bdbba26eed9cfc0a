package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void words_options_and_flags_are_told_apart() {
        var token = Arguments.parse(List.of("token", "customer", "--tenant", "acme"));
        var run = Arguments.parse(List.of("run", "--detach", "--base-port", "9000"));

        assertEquals(List.of("customer"), token.words());
        assertEquals(Optional.of("acme"), token.option("--tenant"));
        assertTrue(run.has("--detach"));
        assertEquals(Optional.of(9000), run.number("--base-port"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fly                       | unknown command fly: ./dev help lists them
                    run --fast                | ./dev run does not know --fast: ./dev help lists what it does
                    run --base-port           | --base-port wants a value
                    token --tenant --sub me   | --tenant wants a value
                    """)
    void a_wrong_line_is_refused_with_one_line(String line, String message) {
        var refusal = assertThrows(LaunchFailure.class, () -> Arguments.parse(List.of(line.split(" "))));

        assertEquals(message, refusal.getMessage());
    }

    @Test
    void a_port_must_be_a_number() {
        var run = Arguments.parse(List.of("run", "--base-port", "many"));

        var refusal = assertThrows(LaunchFailure.class, () -> run.number("--base-port"));

        assertEquals("--base-port wants a number, not many", refusal.getMessage());
    }
}
