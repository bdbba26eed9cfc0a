package org.aftersales.kit.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.DigestHandler;
import org.aftersales.kit.sample.Disturbance;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimersTogetherTest {
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

    private final String tenant = "timers-" + UUID.randomUUID();
    private final List<UUID> subjects =
            Stream.generate(UUID::randomUUID).limit(3).toList();

    @BeforeEach
    @AfterEach
    void calm() {
        disturbance.none();
    }

    @Test
    void what_is_due_together_is_done_together_and_once() {
        schedule();

        sweep.sweep();
        sweep.sweep();

        assertEquals(List.of("together 3"), notes.labels(tenant));
    }

    @Test
    void two_sweepers_do_each_once() throws Exception {
        schedule();

        Callable<Integer> sweeping = sweep::sweep;
        try (var sweepers = Executors.newFixedThreadPool(2)) {
            for (var done : sweepers.invokeAll(List.of(sweeping, sweeping))) done.get();
        }

        var done = notes.labels(tenant).stream()
                .mapToInt(label -> Integer.parseInt(label.replace("together ", "")))
                .sum();
        assertEquals(3, done);
    }

    @Test
    void one_that_fails_keeps_the_others_from_nothing() {
        schedule();
        disturbance.when(subject -> {
            if (subject.equals(subjects.getFirst().toString())) throw new IllegalStateException("not this one");
        });

        sweep.sweep();

        assertEquals(List.of("alone", "alone"), notes.labels(tenant));
    }

    private void schedule() {
        tenants.run(
                tenant,
                () -> transactions.run(() ->
                        subjects.forEach(subject -> timers.schedule(DigestHandler.KIND, subject, TestClock.START))));
    }
}
