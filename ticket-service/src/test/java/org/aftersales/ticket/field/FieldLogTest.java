package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

/** What a technician's app tells again, and at the same time. */
@QuarkusTest
class FieldLogTest extends FieldScene {
    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    @Test
    void a_log_that_is_told_again_from_the_beginning_goes_on_where_it_broke_off() {
        var ticket = aRepair();
        var log = List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN), command(ticket, 0, RESOLVED));
        tell(technician, log.subList(0, 2)).then().statusCode(207);
        var mark = events.mark();

        tell(technician, log)
                .then()
                .body("items.verdict", contains("ACCEPTED", "ACCEPTED", "ACCEPTED"))
                .body("items.version", contains(1, 2, 3))
                .body("items.replayed", contains(true, true, false));

        assertEquals(
                0,
                events.of(tenant, mark).stream()
                        .filter(event -> event.type().contains("assigned"))
                        .count());
        show(ticket).then().body("status", equalTo("RESOLVED"));
    }

    @Test
    void an_id_stands_for_one_command_of_one_technician() {
        var ticket = aRepair();
        var first = command(ticket, 0, TAKEN);
        tell(technician, List.of(first)).then().body("items.verdict", contains("ACCEPTED"));
        var other = new HashMap<>(first);
        other.put("work", BEGUN);

        tell(technician, List.of(other))
                .then()
                .body("items.verdict", contains("CONFLICT"))
                .body("items.code", contains("command-id-reused"));
        tell(Tokens.of("technician", tenant, "another-technician"), List.of(first))
                .then()
                .body("items.replayed", contains(false))
                .body("items.verdict", contains("CONFLICT"));
    }

    @Test
    void a_log_that_is_told_twice_at_once_is_done_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            var ticket = aRepair();
            var log = List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN), command(ticket, 0, RESOLVED));
            var mark = events.mark();
            Callable<List<String>> telling = () -> tell(technician, log).path("items.verdict");

            try (var clients = Executors.newFixedThreadPool(6)) {
                for (var told : clients.invokeAll(Collections.nCopies(6, telling))) {
                    assertEquals(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED"), told.get());
                }
            }

            show(ticket).then().body("status", equalTo("RESOLVED"));
            assertEquals("\"3\"", show(ticket).header("ETag"));
            var types =
                    events.of(tenant, mark).stream().map(event -> event.type()).toList();
            assertEquals(1, Collections.frequency(types, "ticket.ticket.assigned.v1"));
            assertEquals(1, Collections.frequency(types, "ticket.ticket.resolved.v1"));
        }
    }

    @Test
    void the_time_of_the_device_is_kept_with_how_wrong_it_is() {
        var command = command(aRepair(), 0, TAKEN);
        tell(technician, List.of(command)).then().statusCode(207);

        var kept = tenants.as(tenant, () -> kept((UUID) command.get("commandId")));

        assertNotNull(kept);
        assertEquals(Instant.parse("2026-11-20T22:00:00Z"), kept.occurredAt());
        assertEquals(TestClock.START, kept.receivedAt());
        assertEquals(60_000, kept.skewMillis());
    }

    private record Kept(Instant occurredAt, Instant receivedAt, long skewMillis) {}

    private Kept kept(UUID command) {
        try {
            return transactions.call(() -> {
                try (var connection = database.getConnection();
                        var statement = connection.prepareStatement("""
                                select occurred_at, received_at, skew_millis from field_command
                                where command_id = ?""")) {
                    statement.setObject(1, command);
                    var row = statement.executeQuery();
                    assertTrue(row.next());
                    return new Kept(
                            row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), row.getLong(3));
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
