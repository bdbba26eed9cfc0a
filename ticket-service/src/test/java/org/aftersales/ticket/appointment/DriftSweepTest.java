package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of a zone change after an appointment was agreed on. That is as if another local time had been agreed on for
 * the instant that was planned, and so it is made here.
 */
@QuarkusTest
class DriftSweepTest {
    private static final Instant TEN = Field.MONDAY.plus(Duration.ofHours(1));
    private static final Instant NOON = Field.MONDAY.plus(Duration.ofHours(3));

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    DriftSweep sweep;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private Field field;

    @BeforeEach
    void a_technician() {
        clock.reset();
        field = Field.opened().technician("t1");
    }

    @Test
    void an_appointment_stays_at_the_local_time_agreed_and_so_does_what_was_promised() {
        var visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        agreed(visit, "10:00");
        var mark = events.mark();

        sweep.sweep();
        sweep.sweep();

        show(visit)
                .body("status", equalTo("CONFIRMED"))
                .body("promised.start", equalTo("2026-11-23T09:00:00Z"))
                .body("inside.planned.end", equalTo("2026-11-23T11:00:00Z"))
                .body("inside.plannedLocal", equalTo("2026-11-23T10:00"))
                .body("inside.plans", hasSize(2))
                .body("inside.plans[1].reason", equalTo("zone-rules-changed"))
                .body("inside.plans[1].actor", equalTo("system"))
                .body("inside.plans[1].late", equalTo(false));
        events.in(field.tenant(), mark)
                .expect("ticket.appointment.rescheduled.v1")
                .with("appointmentId", visit)
                .with("plannedFrom", "2026-11-23T09:00:00Z")
                .with("sequence", 2)
                .andNothingElse();
    }

    @Test
    void its_technician_is_busy_then_and_free_where_it_was() {
        var visit = field.confirmed(field.ticket(), TEN, "t1");
        agreed(visit, "13:00");

        sweep.sweep();

        field.hold(field.ticket(), TEN.minus(Duration.ofHours(1)), "t1").then().statusCode(201);
        field.hold(field.ticket(), NOON, "t1").then().statusCode(409);
    }

    @Test
    void none_is_in_the_way_of_another_that_moves_too() {
        var first = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        var second = field.confirmed(field.ticket(), NOON, "t1");
        agreed(first, "12:00");
        agreed(second, "15:00");

        sweep.sweep();

        show(first).body("inside.planned.start", equalTo("2026-11-23T11:00:00Z"));
        show(second).body("inside.planned.start", equalTo("2026-11-23T14:00:00Z"));

        agreed(first, "09:00");
        agreed(second, "12:00");
        sweep.sweep();

        show(first).body("inside.planned.start", equalTo("2026-11-23T08:00:00Z"));
        show(second).body("inside.planned.start", equalTo("2026-11-23T11:00:00Z"));
    }

    @Test
    void where_somebody_is_in_the_way_it_stays_and_is_listed_until_there_is_room() {
        var visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        var absence = away(Field.MONDAY.plus(Duration.ofMinutes(150)));
        agreed(visit, "10:00");

        sweep.sweep();

        show(visit)
                .body("inside.planned.start", equalTo("2026-11-23T08:00:00Z"))
                .body("inside.plans", hasSize(1));
        drifted()
                .body("items.id", contains(visit))
                .body("items[0].agreedLocal", equalTo("2026-11-23T10:00"))
                .body("items[0].plannedFrom", equalTo("2026-11-23T08:00:00Z"))
                .body("items[0].agreedFrom", equalTo("2026-11-23T09:00:00Z"));

        field.manager().delete("/v1/technicians/t1/absences/" + absence).then().statusCode(204);
        sweep.sweep();

        show(visit).body("inside.planned.start", equalTo("2026-11-23T09:00:00Z"));
        drifted().body("items", empty());
    }

    @Test
    void what_is_over_stays_where_it_was() {
        var visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        agreed(visit, "10:00");
        clock.advance(Duration.ofDays(7));

        sweep.sweep();

        show(visit).body("inside.planned.start", equalTo("2026-11-23T08:00:00Z"));
        drifted().body("items", empty());
    }

    private String away(Instant from) {
        var absence =
                Map.of("start", from.toString(), "end", from.plusSeconds(1_800).toString(), "reason", "break");
        return field.manager()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(absence)
                .post("/v1/technicians/t1/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse show(String visit) {
        return field.show(visit).then().statusCode(200);
    }

    private ValidatableResponse drifted() {
        return field.agent().get("/v1/drifted-appointments").then().statusCode(200);
    }

    /** This is what the clock on the wall was to show at the beginning, by the rules of then. */
    private void agreed(String visit, String local) {
        tenants.run(
                field.tenant(),
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(
                            "update appointment set planned_local = ?::timestamp where id = ?")) {
                        statement.setString(1, "2026-11-23 " + local);
                        statement.setObject(2, UUID.fromString(visit));
                        return statement.executeUpdate();
                    }
                })));
    }
}
