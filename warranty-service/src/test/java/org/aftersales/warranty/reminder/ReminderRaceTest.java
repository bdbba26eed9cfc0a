package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances, and more hands than that, at one tenant's reminders. */
@QuarkusTest
class ReminderRaceTest {

    /** {@code -Dreminders=100000} for a measurement. */
    private static final int DUE = Integer.getInteger("reminders", 3_000);

    private final String tenant = "reminded-" + UUID.randomUUID();

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    ManyUnits units;

    @Inject
    ReminderUseCases reminders;

    @Inject
    Timers timers;

    @Inject
    Transactions transactions;

    @Inject
    TimerSweep sweep;

    @BeforeEach
    void sell() {
        clock.reset();
        tenants.run(tenant, () -> units.sell(DUE, LocalDate.parse("2026-12-15")));
    }

    @Test
    void two_instances_tell_everything_that_is_due_once() throws Exception {
        tenants.run(
                tenant,
                () -> transactions.run(
                        () -> timers.schedule(ReminderUseCases.KIND, ReminderUseCases.TENANT, clock.instant())));
        Callable<Integer> instance = () -> {
            var rounds = 0;
            for (int idle = 0; idle < 3; rounds++) idle = sweep.sweep() > 0 ? 0 : idle + 1;
            return rounds;
        };
        var begun = System.nanoTime();

        atOnce(instance, 2);

        Log.infof("%d reminders in %d ms", DUE, (System.nanoTime() - begun) / 1_000_000);
        eachOnce();
    }

    @Test
    void hands_that_no_timer_keeps_apart_tell_everything_once_as_well() throws Exception {
        atOnce(
                () -> tenants.as(tenant, () -> {
                    reminders.round();
                    var told = 0;
                    for (int some = reminders.tell(); some > 0; some = reminders.tell()) told += some;
                    return told;
                }),
                8);
        tenants.run(tenant, reminders::round);
        tenants.run(tenant, reminders::round);

        eachOnce();
    }

    private static void atOnce(Callable<Integer> work, int hands) throws Exception {
        try (var threads = Executors.newFixedThreadPool(hands)) {
            for (var done : threads.invokeAll(Collections.nCopies(hands, work))) done.get();
        }
    }

    private void eachOnce() {
        var told = events.of(tenant);
        assertEquals(DUE, told.size());
        assertEquals(
                DUE,
                told.stream().map(Recorded::key).collect(Collectors.toSet()).size());
        assertEquals(DUE, told.stream().filter(event -> event.sequence() == 2).count());
    }
}
