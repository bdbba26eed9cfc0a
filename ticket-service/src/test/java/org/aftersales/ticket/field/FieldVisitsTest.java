package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.Test;

/** A technician's app tells what happened at visits while it was away. */
@QuarkusTest
class FieldVisitsTest extends FieldVisitScene {
    @Test
    void a_visit_is_taken_as_it_was_also_when_it_is_told_hours_later_and_again() {
        clock.set(NOON);
        var mark = events.mark();
        var log = List.of(told(STARTED, TEN_PAST), told(SIGNED, TWO_HOURS_LATER));

        tell(log).body("items.verdict", contains("ACCEPTED", "ACCEPTED")).body("items.version", contains(2, 3));
        tell(log).body("items.verdict", contains("ACCEPTED", "ACCEPTED")).body("items.replayed", contains(true, true));

        field.show(visit)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("inside.actualFrom", equalTo("2026-11-23T08:10:00Z"))
                .body("inside.actualUntil", equalTo("2026-11-23T10:00:00Z"));
        field.agent()
                .get("/v1/appointments/" + visit + "/acceptance")
                .then()
                .body("items.code", contains("runs"))
                .body("signedAt", equalTo("2026-11-23T10:00:00Z"));
        events.in(tenant, mark)
                .expect("ticket.appointment.started.v1")
                .expect("ticket.appointment.completed.v1")
                .andNothingElse();
    }

    @Test
    void the_time_of_a_device_is_set_right_and_is_never_to_come() {
        clock.set(NOON);
        var early = NOON.minus(Duration.ofMinutes(30)).toString(); // its clock is half an hour behind

        tell(technician, early, List.of(told(STARTED, TEN_PAST), told(SIGNED, NOON)))
                .then()
                .body("items.verdict", contains("ACCEPTED", "ACCEPTED"));

        field.show(visit)
                .then()
                .body("inside.actualFrom", equalTo("2026-11-23T08:40:00Z"))
                .body("inside.actualUntil", equalTo("2026-11-23T12:00:00Z"));
    }

    @Test
    void no_visit_ends_before_it_began_however_wrong_the_other_device_was() {
        clock.set(NOON);
        field.command(visit, "start", Map.of()).then().statusCode(200);

        tell(List.of(with(told(SIGNED, TWO_HOURS_LATER), Map.of("version", 2))))
                .body("items.verdict", contains("ACCEPTED"));

        field.show(visit)
                .then()
                .body("inside.actualFrom", equalTo(NOON.toString()))
                .body("inside.actualUntil", equalTo(NOON.toString()));
    }

    @Test
    void what_was_decided_on_a_visit_that_was_moved_is_a_conflict_and_keeps_only_that_visit_back() {
        var moved = Map.of("slot", Field.slot(NOON, "a-technician"), "askedBy", "CUSTOMER");
        field.command(visit, "reschedules", moved).then().statusCode(200);

        tell(List.of(told(STARTED, TEN_PAST), command(ticket, 0, TAKEN), told(SIGNED, TWO_HOURS_LATER)))
                .body("items.verdict", contains("CONFLICT", "ACCEPTED", "CONFLICT"))
                .body("items.code", contains("stale", null, "earlier-command-refused"))
                .body("items[0].version", equalTo(2));

        field.show(visit).then().body("status", equalTo("CONFIRMED"));
    }

    @Test
    void what_somebody_has_told_already_is_superseded_and_the_rest_goes_on() {
        field.command(visit, "start", Map.of()).then().statusCode(200);

        tell(List.of(told(STARTED, TEN_PAST), told(SIGNED, TWO_HOURS_LATER)))
                .body("items.verdict", contains("SUPERSEDED", "ACCEPTED"))
                .body("items.version", contains(2, 3));
        tell(List.of(told(SIGNED, NOON))).body("items.verdict", contains("SUPERSEDED"));
    }

    @Test
    void who_missed_a_visit_that_was_called_off_is_nobody_s_question_but_who_worked_is_somebody_s() {
        var off = Map.of("askedBy", "CUSTOMER", "reason", "sold-it");
        field.command(visit, "cancellation", off).then().statusCode(200);

        tell(List.of(told(NOBODY_HOME, TEN_PAST))).body("items.verdict", contains("SUPERSEDED"));
        clock.set(NOON);
        visit = field.confirmed(ticket, NOON.plus(Duration.ofHours(1)), "a-technician");
        field.command(visit, "cancellation", off).then().statusCode(200);
        tell(List.of(told(STARTED, TEN_PAST))).body("items.verdict", contains("CONFLICT"));
    }

    @Test
    void who_was_not_there_is_named() {
        clock.set(NOON);

        tell(List.of(told(NOBODY_HOME, TEN_PAST))).body("items.verdict", contains("ACCEPTED"));

        field.show(visit).then().body("status", equalTo("MISSED")).body("missedBy", equalTo("CUSTOMER"));
    }

    @Test
    void a_log_that_is_told_twice_at_once_is_done_once() throws Exception {
        clock.set(NOON);
        var log = List.of(told(STARTED, TEN_PAST), told(SIGNED, TWO_HOURS_LATER));
        var mark = events.mark();
        Callable<List<String>> telling =
                () -> tell(technician, NOON.toString(), log).path("items.verdict");

        try (var clients = Executors.newFixedThreadPool(6)) {
            for (var answer : clients.invokeAll(Collections.nCopies(6, telling))) {
                assertEquals(List.of("ACCEPTED", "ACCEPTED"), answer.get());
            }
        }

        var types = events.of(tenant, mark).stream().map(event -> event.type()).toList();
        assertEquals(1, Collections.frequency(types, "ticket.appointment.started.v1"));
        assertEquals(1, Collections.frequency(types, "ticket.appointment.completed.v1"));
    }
}
