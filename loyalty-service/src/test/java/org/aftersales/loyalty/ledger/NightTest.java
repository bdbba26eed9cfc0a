package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NightTest {
    private final Deliveries deliveries;
    private final TimerSweep timers;
    private final LedgerMetrics metrics;
    private final EventProbe probe;
    private final Tenants tenants;
    private final Transactions transactions;
    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final TestClock clock;
    private final Story story = Story.begin();

    NightTest(
            Deliveries deliveries,
            TimerSweep timers,
            LedgerMetrics metrics,
            EventProbe probe,
            Tenants tenants,
            Transactions transactions,
            AgroalDataSource database,
            @DataSource("worker") AgroalDataSource worker,
            TestClock clock) {
        this.deliveries = deliveries;
        this.timers = timers;
        this.metrics = metrics;
        this.probe = probe;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.worker = worker;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void at_the_start() {
        clock.reset();
    }

    @Test
    void the_end_of_points_is_booked_by_itself_once_and_told() {
        deliveries.deliver(story.linked(), story.registered(), story.answered(1, 1));

        clock.set(Instant.parse("2028-11-20T00:00:00Z"));
        sweep();
        sweep();

        assertEquals(1, count("loyalty.points.expired.v1"));
        clock.set(Instant.parse("2028-11-21T00:00:00Z"));
        sweep();
        assertEquals(2, count("loyalty.points.expired.v1"));
    }

    @Test
    void a_ledger_is_checked_every_night_and_what_is_wrong_is_counted_for_all_tenants() {
        deliveries.deliver(story.linked(), story.registered());
        clock.advance(Duration.ofDays(1).plusHours(1));
        sweep();
        assertEquals("2026-11-22 01:00:00+00 1 0", night());
        var before = metrics.read().faults();

        sql("update lot set available = available - 1");
        clock.set(Instant.parse("2026-11-22T02:00:00Z"));
        sweep();

        assertEquals("2026-11-22 02:00:00+00 1 1", night());
        assertEquals(before + 1, metrics.read().faults());
        assertTrue(metrics.read().age() >= 0);
        sql("update lot set available = available + 1");
    }

    @ParameterizedTest
    @CsvSource({
        "02:00, 2026-11-21T00:00:00Z, 2026-11-21T02:00:00Z",
        "02:00, 2026-11-21T02:00:00Z, 2026-11-22T02:00:00Z",
        "02:00, 2026-11-21T23:59:59Z, 2026-11-22T02:00:00Z",
    })
    void the_next_night_is_the_next_time_that_it_is_so_late(LocalTime time, Instant now, Instant next) {
        assertEquals(next, LedgerNights.next(time, now));
    }

    private void sweep() {
        for (var round = 0; round < 5; round++) timers.sweep();
    }

    private long count(String type) {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private String night() {
        return Sql.call(worker, connection -> {
            try (var select = connection.prepareStatement("""
                    select to_char(checked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS+00') || ' ' || postings || ' '
                        || faults from ledger_night where tenant_id = ?""")) {
                select.setString(1, story.tenant());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    private void sql(String statement) {
        tenants.run(
                story.tenant(),
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var prepared = connection.prepareStatement(statement)) {
                        return prepared.executeUpdate();
                    }
                })));
    }
}
