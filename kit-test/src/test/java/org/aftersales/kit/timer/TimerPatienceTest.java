package org.aftersales.kit.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.Disturbance;
import org.aftersales.kit.sample.HastyHandler;
import org.aftersales.kit.sample.ReminderHandler;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimerPatienceTest {
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

    private final String tenant = "patience-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void calm() {
        disturbance.none();
        clock.reset();
    }

    @Test
    void what_takes_longer_than_its_handlers_patience_is_undone_and_comes_again() {
        schedule(HastyHandler.KIND);
        disturbance.when(kind -> pause());
        sweep.sweep();
        assertEquals(List.of(), notes.labels(tenant));

        disturbance.none();
        clock.advance(Duration.ofMinutes(1));
        sweep.sweep();
        assertEquals(List.of(TOMORROW.toString()), notes.labels(tenant));
    }

    @Test
    void the_patience_of_one_handler_is_not_that_of_the_next() {
        schedule(HastyHandler.KIND);
        sweep.sweep();
        schedule(ReminderHandler.KIND);
        disturbance.when(kind -> pause());

        sweep.sweep();

        assertEquals(2, notes.labels(tenant).size());
    }

    /** Plans something that is due now. */
    private void schedule(String kind) {
        tenants.run(tenant, () -> transactions.run(() -> timers.schedule(kind, UUID.randomUUID(), TOMORROW)));
        clock.set(TOMORROW);
    }

    /** Longer than the hasty have. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1_500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
