package org.aftersales.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final List<String> NAMES = List.of("import", "relay");

    @Test
    void everything_is_measured_in_full_unless_told_otherwise() {
        assertEquals(new Order(null, 1, null), Order.parse(List.of(), NAMES));
    }

    @Test
    void one_measurement_can_be_chosen_shortened_and_reported() {
        var order = Order.parse(List.of("--only", "relay", "--smoke", "--report", "figures.json"), NAMES);

        assertEquals(new Order("relay", 0.1, Path.of("figures.json")), order);
    }

    @Test
    void unknown_names_and_arguments_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Order.parse(List.of("--only", "speed"), NAMES));
        assertThrows(IllegalArgumentException.class, () -> Order.parse(List.of("--fast"), NAMES));
        assertThrows(IllegalArgumentException.class, () -> Order.parse(List.of("--report"), NAMES));
    }
}
