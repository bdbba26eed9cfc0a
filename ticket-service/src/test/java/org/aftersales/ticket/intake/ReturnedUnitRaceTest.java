package org.aftersales.ticket.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The work on a unit ends by its return or by whoever does it, never by both. */
@QuarkusTest
class ReturnedUnitRaceTest {

    /** Each time the technician has so much more of it: at last they are first. */
    private static final Duration HEAD_START = Duration.ofMillis(5);

    private static final String FINISH = """
            update ticket set version = version + 1, status = 'RESOLVED', outcome = 'REPAIRED', finding_code = 'X',
                resolved_at = now(), first_resolved_at = now()
            where id = ?""";

    private static final String WAITING = """
            select exists (select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid)""";

    @Inject
    UnitsConsumer consumer;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final UUID unit = UUID.randomUUID();
    private WorkScene scene;
    private String ticket;

    @BeforeEach
    void a_repair_under_way() {
        clock.reset();
        var field = Field.opened().technician("t1");
        scene = new WorkScene(field, events);
        ticket = field.ticket("REPAIR", unit);
        scene.begin(ticket);
    }

    @RepeatedTest(10)
    void of_a_technician_who_finishes_and_the_return_at_the_same_moment_one_comes_first(RepetitionInfo turn)
            throws Exception {
        var version = scene.version(ticket);
        var start = new CyclicBarrier(2);

        try (var technician = Executors.newSingleThreadExecutor()) {
            var answer = technician.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return scene.resolve(ticket, version).statusCode();
            });
            start.await(10, TimeUnit.SECONDS);
            LockSupport.parkNanos(HEAD_START.toNanos() * (turn.getCurrentRepetition() - 1));
            tell();

            var status = answer.get(20, TimeUnit.SECONDS);
            assertEquals(status == 200 ? 200 : 412, status);
            assertOneEnd(status == 200, 1);
        }
    }

    /** The return finds the work open, waits for whoever holds it, and sees them done. */
    @Test
    void what_is_finished_while_the_return_waits_for_it_stays_as_it_was_finished() throws Exception {
        try (var warranty = Executors.newSingleThreadExecutor()) {
            var told = tenants.as(scene.field().tenant(), () -> {
                try {
                    return transactions.call(() -> finishWhileWaiting(warranty));
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });

            told.get(20, TimeUnit.SECONDS);
            assertOneEnd(true, 0);
        }
    }

    private Future<?> finishWhileWaiting(ExecutorService warranty) {
        return Sql.call(database, connection -> {
            try (var finish = connection.prepareStatement(FINISH);
                    var waiting = connection.prepareStatement(WAITING)) {
                finish.setObject(1, UUID.fromString(ticket));
                assertEquals(1, finish.executeUpdate());
                var told = warranty.submit(this::tell);
                await().pollInSameThread().until(() -> {
                    try (var row = waiting.executeQuery()) {
                        return row.next() && row.getBoolean(1);
                    }
                });
                return told;
            }
        });
    }

    private void tell() {
        consumer.receive(IncomingEvents.of(
                "warranty.unit.returned.v1",
                Map.of("unitId", unit.toString()),
                scene.field().tenant()));
    }

    private void assertOneEnd(boolean isDone, int resolutionsTold) {
        scene.show(ticket).body("status", equalTo(isDone ? "RESOLVED" : "CANCELLED"));
        scene.messages(ticket).body("items", hasSize(isDone ? 0 : 1));
        assertEquals(isDone ? resolutionsTold : 0, scene.count("ticket.ticket.resolved.v1", 0));
        assertEquals(isDone ? 0 : 1, scene.count("ticket.ticket.cancelled.v1", 0));
        assertNone("event-retries");
        assertNone("dead-letters");
    }

    private void assertNone(String problems) {
        Field.as(Tokens.admin(scene.field().tenant()))
                .get("/v1/" + problems)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
