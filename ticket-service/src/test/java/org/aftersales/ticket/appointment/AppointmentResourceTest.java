package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentResourceTest {
    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    TimerSweep timers;

    private Field field;
    private String ticket;

    @BeforeEach
    void two_technicians_and_a_ticket() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        ticket = field.ticket();
    }

    @Test
    void a_wish_becomes_a_hold_becomes_a_promise() {
        var mark = events.mark();
        var requested = field.request(wish());
        var id = requested.then().statusCode(201).extract().<String>path("id");

        assertEquals("REQUESTED", requested.path("status"));
        var held = field.command(id, "holds", Map.of("slot", Field.slot(Field.MONDAY, "t1")));
        held.then().body("status", equalTo("HELD")).body("inside.heldUntil", equalTo("2026-11-21T00:15:00Z"));
        field.command(id, "confirmation", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("promised.start", equalTo("2026-11-23T08:00:00Z"))
                .body("promised.end", equalTo("2026-11-23T09:00:00Z"))
                .body("inside.planned.end", equalTo("2026-11-23T10:00:00Z"))
                .body("inside.plannedLocal", equalTo("2026-11-23T09:00"));
        events.in(field.tenant(), mark)
                .expect("ticket.appointment.requested.v1")
                .expect("ticket.appointment.held.v1")
                .expect("ticket.appointment.confirmed.v1")
                .with("appointmentId", id)
                .with("technicians.0", "t1")
                .andNothingElse();
    }

    @Test
    void a_hold_that_nobody_confirms_ends_by_itself_and_can_be_held_anew() {
        var id = field.hold(ticket, Field.MONDAY, "t1")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        clock.advance(Duration.ofMinutes(15));
        timers.sweep();

        field.show(id).then().body("status", equalTo("EXPIRED"));
        field.command(id, "holds", Map.of("slot", Field.slot(Field.MONDAY, "t2")))
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"));
        events.in(field.tenant()).expect("ticket.appointment.expired.v1").with("appointmentId", id);
    }

    @Test
    void a_hold_that_has_ended_blocks_nobody_even_before_it_is_cleared_away() {
        var slow = field.hold(ticket, Field.MONDAY, "t1").<String>path("id");
        clock.advance(Duration.ofMinutes(15));

        field.hold(field.ticket(), Field.MONDAY, "t1").then().statusCode(201);

        field.command(slow, "confirmation", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("hold-lapsed"))
                .body("alternatives[0].technicians", contains("t2"))
                .body("alternatives[0].start", equalTo("2026-11-23T08:00:00Z"));
    }

    @Test
    void a_move_keeps_its_history_and_frees_the_old_time() {
        var id = field.confirmed(ticket, Field.MONDAY, "t1");
        var tuesday = Field.MONDAY.plus(Duration.ofDays(1));
        clock.set(Field.MONDAY.minus(Duration.ofHours(1)));

        field.command(
                        id,
                        "reschedules",
                        Map.of("slot", Field.slot(tuesday, "t1"), "askedBy", "CUSTOMER", "reason", "work"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("inside.plans.late", contains(false, true))
                .body("inside.plans.reason", contains(null, "work"))
                .body("promised.start", equalTo("2026-11-24T08:00:00Z"));
        field.hold(field.ticket(), Field.MONDAY, "t1").then().statusCode(201);
        events.in(field.tenant())
                .expect("ticket.appointment.rescheduled.v1")
                .with("late", true)
                .with("sequence", 2);
    }

    @Test
    void a_move_to_a_taken_slot_leaves_the_appointment_where_it_was() {
        var id = field.confirmed(ticket, Field.MONDAY, "t1");
        var tuesday = Field.MONDAY.plus(Duration.ofDays(1));
        field.confirmed(field.ticket(), tuesday, "t1");

        field.command(id, "reschedules", Map.of("slot", Field.slot(tuesday, "t1"), "askedBy", "OFFICE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("slot-not-free"));
        field.show(id)
                .then()
                .body("promised.start", equalTo("2026-11-23T08:00:00Z"))
                .body("inside.plans", hasSize(1));
        field.hold(field.ticket(), Field.MONDAY, "t1").then().statusCode(409);
    }

    @Test
    void a_cancelled_appointment_gives_its_time_back() {
        var id = field.confirmed(ticket, Field.MONDAY, "t1", "t2");

        field.command(id, "cancellation", Map.of("askedBy", "CUSTOMER", "reason", "bought-another"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        field.hold(field.ticket(), Field.MONDAY, "t2", "t1").then().statusCode(201);
    }

    private Map<String, Object> wish() {
        return Field.installation(ticket);
    }
}
