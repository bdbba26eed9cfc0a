package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slot that is refused comes with others, in each of which the unit is still delivered, then installed, then trained on. */
@QuarkusTest
class AlternativesTest {
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Inject
    TestClock clock;

    private final UUID unit = UUID.randomUUID();
    private Field field;
    private String ticket;

    @BeforeEach
    void two_technicians_and_a_unit() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        ticket = field.ticket("INSTALLATION", unit);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void what_is_moved_ends_before_the_training_begins() {
        var installation = field.confirmed(ticket, Field.MONDAY, "t1");
        confirmed("TRAINING", TUESDAY.plus(Duration.ofHours(4)), "t2");
        field.confirmed(field.ticket(), TUESDAY, "t1");

        field.command(installation, "reschedules", Map.of("slot", Field.slot(TUESDAY, "t1"), "askedBy", "OFFICE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("slot-not-free"))
                .body("alternatives.start", contains(at(0), at(30), at(60)))
                .body("alternatives.technicians.flatten()", contains("t2", "t2", "t2"));
    }

    @Test
    void where_no_time_is_left_before_the_training_none_is_named() {
        var installation = field.confirmed(ticket, Field.MONDAY, "t1");
        confirmed("TRAINING", TUESDAY.plus(TWO_HOURS), "t2");
        field.confirmed(field.ticket(), TUESDAY, "t1");

        field.command(installation, "reschedules", Map.of("slot", Field.slot(TUESDAY, "t1"), "askedBy", "OFFICE"))
                .then()
                .statusCode(409)
                .body("alternatives", hasSize(0));
    }

    @Test
    void what_was_held_too_long_comes_after_a_delivery_that_was_planned_meanwhile() {
        var held = field.hold(ticket, Field.MONDAY, "t2").<String>path("id");
        confirmed("DELIVERY", Field.MONDAY.plus(TWO_HOURS), "t1");
        clock.advance(Duration.ofHours(1));

        field.command(held, "confirmation", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("hold-lapsed"))
                .body("alternatives", hasSize(5))
                .body("alternatives.start", everyItem(greaterThanOrEqualTo("2026-11-23T12:00:00Z")));
    }

    @Test
    void what_is_held_is_not_confirmed_before_a_delivery_that_was_planned_meanwhile() {
        var held = field.hold(ticket, Field.MONDAY, "t2").<String>path("id");
        confirmed("DELIVERY", Field.MONDAY.plus(TWO_HOURS), "t1");

        field.command(held, "confirmation", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("out-of-order"))
                .body("alternatives", hasSize(5))
                .body("alternatives.start", everyItem(greaterThanOrEqualTo("2026-11-23T12:00:00Z")));
        field.show(held).then().body("status", equalTo("HELD"));
    }

    @Test
    void nobody_plans_an_installation_behind_its_training() {
        var installation = field.confirmed(ticket, Field.MONDAY, "t1");
        confirmed("TRAINING", TUESDAY, "t2");
        var behind = Map.of("slot", Field.slot(TUESDAY.plus(TWO_HOURS), "t1"), "askedBy", "OFFICE");

        field.command(installation, "reschedules", behind)
                .then()
                .statusCode(422)
                .body("code", equalTo("behind-what-follows"))
                .body("errors[0].pointer", equalTo("/slot/end"));
        field.show(installation).then().body("inside.planned.start", equalTo(Field.MONDAY.toString()));
    }

    private static String at(int minutes) {
        return TUESDAY.plus(Duration.ofMinutes(minutes)).toString();
    }

    private void confirmed(String type, Instant start, String technician) {
        var told = Field.installation(ticket);
        told.putAll(Map.of("type", type, "minutes", 120, "slot", Field.slot(start, technician)));
        var id = field.request(told).then().statusCode(201).extract().<String>path("id");
        field.command(id, "confirmation", Map.of()).then().statusCode(200);
    }
}
