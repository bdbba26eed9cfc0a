package org.aftersales.kit.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

@QuarkusTest
class TimersTest {
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

    private final String tenant = "timers-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void calm() {
        disturbance.none();
        clock.reset();
    }

    @Test
    void nothing_happens_before_it_is_due() {
        schedule(UUID.randomUUID(), TOMORROW);

        clock.set(TOMORROW.minusMillis(1));
        sweep.sweep();

        assertEquals(List.of(), notes.labels(tenant));
    }

    @Test
    void what_is_due_happens_once_with_its_due_time_however_late() {
        schedule(UUID.randomUUID(), TOMORROW);

        clock.set(TOMORROW.plus(Duration.ofDays(40)));
        sweep.sweep();
        sweep.sweep();

        assertEquals(List.of(TOMORROW.toString()), notes.labels(tenant));
    }

    @Test
    void two_sweepers_share_the_work_and_do_each_once() throws Exception {
        tenants.run(
                tenant,
                () -> transactions.run(() -> IntStream.range(0, 100)
                        .forEach(number -> timers.schedule(ReminderHandler.KIND, UUID.randomUUID(), TOMORROW))));
        clock.set(TOMORROW);

        Callable<Integer> sweeping = sweep::sweep;
        try (var sweepers = Executors.newFixedThreadPool(2)) {
            for (var done : sweepers.invokeAll(List.of(sweeping, sweeping))) done.get();
        }

        assertEquals(100, notes.labels(tenant).size());
    }

    @Test
    void a_second_plan_replaces_the_first() {
        var subject = UUID.randomUUID();
        schedule(subject, TOMORROW);
        schedule(subject, TOMORROW.plusSeconds(60));

        clock.set(TOMORROW);
        sweep.sweep();
        assertEquals(List.of(), notes.labels(tenant));
        clock.advance(Duration.ofSeconds(60));
        sweep.sweep();

        assertEquals(List.of(TOMORROW.plusSeconds(60).toString()), notes.labels(tenant));
    }

    @Test
    void a_cancelled_plan_is_forgotten() {
        var subject = UUID.randomUUID();
        schedule(subject, TOMORROW);
        tenants.run(tenant, () -> transactions.run(() -> timers.cancel(ReminderHandler.KIND, subject)));

        clock.set(TOMORROW);
        sweep.sweep();

        assertEquals(List.of(), notes.labels(tenant));
    }

    @Test
    void a_plan_of_a_rolled_back_transaction_never_was() {
        assertThrows(
                IllegalStateException.class,
                () -> tenants.run(
                        tenant,
                        () -> transactions.run(() -> {
                            timers.schedule(ReminderHandler.KIND, UUID.randomUUID(), TOMORROW);
                            throw new IllegalStateException("changed my mind");
                        })));

        clock.set(TOMORROW);
        sweep.sweep();

        assertEquals(List.of(), notes.labels(tenant));
    }

    @Test
    void a_failure_leaves_nothing_and_is_tried_again_later() {
        schedule(UUID.randomUUID(), TOMORROW);
        clock.set(TOMORROW);
        disturbance.when(kind -> {
            throw new IllegalStateException("not now");
        });

        sweep.sweep();
        assertEquals(List.of(), notes.labels(tenant));
        disturbance.none();
        sweep.sweep();
        assertEquals(List.of(), notes.labels(tenant), "not at once");
        clock.advance(Duration.ofMinutes(1));
        sweep.sweep();

        assertEquals(List.of(TOMORROW.toString()), notes.labels(tenant));
    }

    private void schedule(UUID subject, Instant dueAt) {
        tenants.run(tenant, () -> transactions.run(() -> timers.schedule(ReminderHandler.KIND, subject, dueAt)));
    }
}
