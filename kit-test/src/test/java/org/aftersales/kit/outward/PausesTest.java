package org.aftersales.kit.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void the_first_pause_is_a_minute() {
        assertEquals(Duration.ofMinutes(1), Pauses.after(1));
        assertEquals(Duration.ofMinutes(2), Pauses.after(2));
    }

    @Test
    void each_pause_is_longer_than_the_one_before_up_to_four_hours() {
        IntStream.range(1, 9)
                .forEach(attempt ->
                        assertTrue(Pauses.after(attempt + 1).compareTo(Pauses.after(attempt)) > 0, "after " + attempt));

        assertEquals(Duration.ofHours(4), Pauses.after(9));
        assertEquals(Duration.ofHours(4), Pauses.after(1_000));
    }

    @Test
    void twelve_attempts_take_sixteen_hours() {
        var all = IntStream.range(1, 12).mapToObj(Pauses::after).reduce(Duration.ZERO, Duration::plus);

        assertEquals(16, all.toHours());
    }
}
