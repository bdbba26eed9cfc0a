package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentRefusalTest {
    @Inject
    TestClock clock;

    private Field field;
    private String ticket;

    @BeforeEach
    void a_technician_and_a_ticket() {
        clock.reset();
        field = Field.opened().technician("t1");
        ticket = field.ticket();
    }

    @Test
    void a_slot_that_somebody_has_is_refused_with_the_next_ones() {
        field.confirmed(field.ticket(), Field.MONDAY, "t1");

        problem(field.hold(ticket, Field.MONDAY.plusSeconds(3_600), "t1"), 409, "slot-not-free")
                .then()
                .body("errors.pointer", contains("/slot/technicians/0"))
                .body("alternatives", hasSize(5))
                .body("alternatives[0].start", equalTo("2026-11-23T11:00:00Z"))
                .body("alternatives[0].end", equalTo("2026-11-23T13:00:00Z"))
                .body("alternatives[0].technicians", contains("t1"));
    }

    @Test
    void outside_working_hours_elsewhere_or_without_the_skill_nobody_comes() {
        var saturday = Field.MONDAY.minus(Duration.ofDays(2));
        problem(field.hold(ticket, saturday.plusSeconds(60), "t1"), 409, "slot-not-free");
        problem(field.hold(ticket, Field.MONDAY, "nobody"), 409, "slot-not-free");

        var elsewhere = Field.installation(ticket);
        elsewhere.putAll(Map.of("territory", "B2", "slot", Field.slot(Field.MONDAY, "t1")));
        problem(field.request(elsewhere), 409, "slot-not-free").then().body("alternatives", hasSize(0));

        var skilled = Field.installation(ticket);
        skilled.put("skills", List.of(Map.of("code", "gas", "level", 1)));
        skilled.put("slot", Field.slot(Field.MONDAY, "t1"));
        problem(field.request(skilled), 409, "slot-not-free").then().body("errors.code", contains("skill-missing"));
    }

    @Test
    void a_slot_must_fit_what_was_asked_for() {
        refusedSlot(slot(Field.MONDAY.plusSeconds(60))).then().body("errors.pointer", contains("/slot/end"));
        refusedSlot(slot(Field.MONDAY));
        refusedSlot(Field.slot(Field.MONDAY, "t1", "t1")).then().body("errors.code", contains("wrong-crew"));
        clock.set(Field.MONDAY.plusSeconds(1));
        refusedSlot(Field.slot(Field.MONDAY, "t1")).then().body("errors.code", contains("in-the-past"));
    }

    @Test
    void mode_place_zone_and_link_must_fit_together() {
        var told = Field.installation(ticket);
        told.putAll(Map.of("mode", "ONLINE", "zone", "Nowhere", "joinUrl", "http://meet.example"));

        problem(field.request(told), 422, "invalid-appointment")
                .then()
                .body("errors.pointer", contains("/zone", "/territory", "/joinUrl"));
    }

    @Test
    void a_ticket_that_is_not_there_or_not_open_gets_no_appointment() {
        problem(field.request(Field.installation(UUID.randomUUID().toString())), 404, "not-found");
        field.agent()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("to", "CANCELLED", "reason", "duplicate"))
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
        problem(field.request(Field.installation(ticket)), 409, "ticket-not-open");
    }

    @Test
    void a_command_needs_the_version_and_a_state_that_permits_it() {
        var id = field.confirmed(ticket, Field.MONDAY, "t1");

        problem(field.agent().contentType("application/json").body("{}").post(path(id)), 428, "if-match-missing");
        problem(
                field.agent()
                        .header("If-Match", "\"0\"")
                        .contentType("application/json")
                        .body("{}")
                        .post(path(id)),
                412,
                "stale");
        problem(field.command(id, "completion", Map.of()), 409, "illegal-transition");
        problem(field.command(id, "no-show", Map.of("missedBy", "CUSTOMER")), 409, "not-yet-due");
    }

    private static Map<String, Object> slot(Instant end) {
        return Map.of("start", Field.MONDAY.toString(), "end", end.toString(), "technicians", List.of("t1"));
    }

    private static String path(String id) {
        return "/v1/appointments/" + id + "/confirmation";
    }

    private Response refusedSlot(Map<String, ?> slot) {
        var told = Field.installation(ticket);
        told.put("slot", slot);
        return problem(field.request(told), 422, "invalid-slot");
    }

    private static Response problem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
        return answer;
    }
}
