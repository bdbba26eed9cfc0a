package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpirySweepTest {
    private static final Instant ENDED = Instant.parse("2028-11-21T00:00:00Z");
    private static final String LEFT = "select count(*) from lot where available > 0";

    private final NightUseCases nights;
    private final LedgerChecks checks;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final FilledLedger filled = new FilledLedger(Story.begin().tenant());

    ExpirySweepTest(NightUseCases nights, LedgerChecks checks, Tenants tenants, EventProbe probe, TestClock clock) {
        this.nights = nights;
        this.checks = checks;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void at_the_start() {
        clock.reset();
    }

    @Test
    void the_ends_of_many_members_are_booked_together_and_each_is_told_once() throws SQLException {
        filled.fill(700, 3);
        assertEquals(0, sweep());
        clock.set(ENDED);
        assertEquals(2_100, IntStream.range(0, 10).map(round -> sweep()).sum());
        var told = told();
        assertEquals(
                2_100,
                told.stream().map(event -> event.field("lotId")).distinct().count());
        var counted = told.stream().collect(Collectors.groupingBy(Recorded::key));
        assertEquals(700, counted.size());
        for (var events : counted.values()) {
            assertEquals(
                    List.of(4L, 5L, 6L), events.stream().map(Recorded::sequence).toList());
            assertEquals(
                    "50 " + FilledLedger.ENDS_ON,
                    events.getFirst().field("points") + " " + events.getFirst().field("expiredOn"));
        }
        assertEquals("0", filled.ask(LEFT));
        assertSound(4_200);
    }

    @Test
    void a_sweep_books_a_transaction_of_each_lane() throws SQLException {
        filled.fill(2_400, 1);
        clock.set(ENDED);

        assertEquals(2_000, sweep());

        assertEquals("400", filled.ask(LEFT));
        assertEquals(400, sweep());
        assertSound(4_800);
    }

    @Test
    void a_member_whose_points_are_being_moved_is_left_for_the_next_time_and_nobody_waits() throws SQLException {
        filled.fill(3, 2);
        clock.set(ENDED);
        try (var mover = filled.connect();
                var statement = mover.createStatement()) {
            statement.execute("select id from account order by id desc limit 1 for update");
            assertEquals(4, sweep());
            assertEquals(0, sweep());
            var again = "select due_at = '2028-11-21T00:00:01Z' from timer where kind = 'ledger-expiry'";
            assertEquals("t", filled.ask(again));
            mover.rollback();
        }
        assertEquals(2, sweep());
        assertEquals(6, told().size());
        assertSound(12);
    }

    @Test
    void two_sweeps_at_once_book_every_end_once() throws Exception {
        filled.fill(400, 2);
        clock.set(ENDED);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 2)
                    .mapToObj(worker -> threads.submit(() -> {
                        start.await();
                        var booked = 0;
                        for (var round = 0; round < 20; round++) booked += sweep();
                        return booked;
                    }))
                    .toList();
            var booked = 0;
            for (var one : running) booked += one.get(60, TimeUnit.SECONDS);
            assertEquals(800, booked + sweep());
        }
        assertEquals(800, told().size());
        assertSound(1_600);
    }

    private void assertSound(long postings) {
        var check = tenants.as(filled.tenant(), checks::run);
        assertTrue(check.sound(), check::toString);
        assertEquals(postings, check.postings());
        assertEquals(0, check.outstanding());
    }

    private List<Recorded> told() {
        return probe.of(filled.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.expired.v1"))
                .toList();
    }

    private int sweep() {
        return tenants.as(filled.tenant(), nights::sweep);
    }
}
