package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void the_first_pauses_are_short_and_the_last_a_day() {
        assertEquals(Optional.of(Duration.ofSeconds(5)), RetrySchedule.after(1, 0));
        assertEquals(Optional.of(Duration.ofMinutes(5)), RetrySchedule.after(2, 0));
        assertEquals(Optional.of(Duration.ofHours(24)), RetrySchedule.after(9, 0));
        assertEquals(Optional.empty(), RetrySchedule.after(10, 0));
    }

    @Test
    void ten_attempts_take_three_days_and_some_hours() {
        var all = IntStream.rangeClosed(1, 9)
                .mapToObj(failures -> RetrySchedule.after(failures, 0).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertEquals(Duration.ofHours(75).plusMinutes(35).plusSeconds(5), all);
    }

    @Test
    void chance_makes_a_pause_a_fifth_longer_at_most() {
        var plain = RetrySchedule.after(4, 0).orElseThrow();

        assertEquals(plain.plusMinutes(12), RetrySchedule.after(4, 0.5).orElseThrow());
        assertTrue(RetrySchedule.after(4, 0.999_999).orElseThrow().compareTo(plain.plusMinutes(24)) < 0);
    }
}
