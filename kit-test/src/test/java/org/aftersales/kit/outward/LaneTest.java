package org.aftersales.kit.outward;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever would wait is interrupted instead; so nothing here depends on how fast a machine is. */
class LaneTest {
    private final Lane lane = new Lane(2, Duration.ofMillis(20));

    @AfterEach
    void nobody_is_interrupted() {
        Thread.interrupted();
    }

    @Test
    void there_are_as_many_places_as_said() throws InterruptedException {
        assertTrue(lane.enter());
        assertTrue(lane.enter());
        assertFalse(lane.enter());
    }

    @Test
    void once_somebody_has_waited_in_vain_nobody_waits() throws InterruptedException {
        fill();
        assertFalse(lane.enter());

        Thread.currentThread().interrupt();
        assertFalse(lane.enter());
    }

    @Test
    void once_a_place_was_left_one_waits_again() throws InterruptedException {
        fill();
        assertFalse(lane.enter());
        lane.leave();
        assertTrue(lane.enter());

        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, lane::enter);
    }

    @Test
    void who_waits_gets_the_place_that_is_left() throws Exception {
        var patient = new Lane(1, Duration.ofMinutes(1));
        patient.enter();
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = other.submit(patient::enter);
            patient.leave();

            assertTrue(waiting.get());
        }
    }

    private void fill() throws InterruptedException {
        lane.enter();
        lane.enter();
    }
}
