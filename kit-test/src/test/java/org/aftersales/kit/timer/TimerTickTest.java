package org.aftersales.kit.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.Disturbance;
import org.aftersales.kit.sample.ReminderHandler;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long the sweep goes on before it pauses. */
@QuarkusTest
class TimerTickTest {
    private static final Instant TOMORROW = TestClock.START.plus(Duration.ofDays(1));

    @Inject
    Timers timers;

    @Inject
    TimerSweep sweep;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    DeliveryNotes notes;

    @Inject
    Disturbance disturbance;

    @Inject
    TestClock clock;

    private final String tenant = "ticks-" + UUID.randomUUID();

    @BeforeEach
    void what_others_have_left_is_done() {
        disturbance.none();
        clock.set(TOMORROW);
        sweep.scheduled();
    }

    @AfterEach
    void calm() {
        disturbance.none();
        clock.reset();
    }

    @Test
    void a_timer_that_plans_itself_anew_is_done_twenty_times_a_second_and_not_for_ever() {
        var subject = UUID.randomUUID();
        schedule(subject);
        disturbance.when(kind -> timers.schedule(kind, subject, TOMORROW));

        var seconds = ticked();

        int often = notes.labels(tenant).size();
        assertTrue(often >= 20 && often <= 20 * (1 + seconds), often + " times in " + seconds + " s");
    }

    @Test
    void what_takes_long_and_plans_itself_anew_goes_on_without_a_pause() {
        var subject = UUID.randomUUID();
        schedule(subject);
        var left = new AtomicInteger(29);
        disturbance.when(kind -> {
            pause();
            if (left.getAndDecrement() > 0) timers.schedule(kind, subject, TOMORROW);
        });

        sweep.scheduled();

        assertEquals(30, notes.labels(tenant).size());
    }

    @Test
    void one_sweep_a_second_goes_on_until_nothing_is_due() {
        tenants.run(
                tenant,
                () -> transactions.run(() -> IntStream.range(0, 1_100)
                        .forEach(number -> timers.schedule(ReminderHandler.KIND, UUID.randomUUID(), TOMORROW))));

        sweep.scheduled();

        assertEquals(1_100, notes.labels(tenant).size(), "more than two rounds of 500");
    }

    /** The seconds that one tick of the schedule took. */
    private long ticked() {
        var begun = System.nanoTime();
        sweep.scheduled();
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    /** So long that twenty of them are more than a second. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void schedule(UUID subject) {
        tenants.run(tenant, () -> transactions.run(() -> timers.schedule(ReminderHandler.KIND, subject, TOMORROW)));
    }
}
