package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who promises to come keeps that by coming. */
@QuarkusTest
class ArrivalTest {
    private static final Map<String, Object> ON_SITE = Map.of(
            "name", "on-site",
            "party", "CUSTOMER",
            "startsOn", List.of("OPENED"),
            "stopsOn", List.of("ON_SITE"),
            "unit", "ELAPSED",
            "target", "PT480H");

    @Inject
    TestClock clock;

    private Field field;
    private String ticket;
    private int begun;

    @BeforeEach
    void aTicketWhoseCustomerWasPromisedAVisit() {
        clock.reset();
        field = Field.opened().technician("t1");
        field.manager()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Visits", "effectiveFrom", "2020-01-01T00:00:00Z", "promises", List.of(ON_SITE)))
                .put("/v1/sla/policies/VISITS/versions/1")
                .then()
                .statusCode(201);
        ticket = field.ticket();
    }

    @AfterEach
    void itIsTodayAgain() {
        clock.reset();
    }

    @Test
    void a_visit_that_begins_keeps_it() {
        begin("IN_PERSON", Map.of("territory", "B1"));

        promise("MET");
    }

    @Test
    void a_call_does_not() {
        begin("PHONE", Map.of());
        begin("ONLINE", Map.of("joinUrl", "https://meet.example/1"));

        promise("RUNNING");
    }

    @Test
    void nor_does_a_desk_that_says_of_a_ticket_with_visits_that_its_work_begins() {
        field.confirmed(ticket, Field.MONDAY, "t1");
        workBegins();

        promise("RUNNING");
    }

    @Test
    void where_no_visit_is_kept_here_the_work_that_was_agreed_for_a_time_begins_there() {
        workBegins();

        promise("MET");
    }

    private void workBegins() {
        change("assignment", Map.of("assignee", "t1"));
        change("transitions", Map.of("to", "SCHEDULED"));
        change("transitions", Map.of("to", "IN_PROGRESS"));
    }

    private void begin(String mode, Map<String, ?> more) {
        var told = new HashMap<String, Object>(
                Map.of("ticketId", ticket, "type", "TRAINING", "mode", mode, "zone", "Europe/Berlin"));
        told.putAll(more);
        told.put("slot", Field.slot(Field.MONDAY.plusSeconds(begun++ * 7_200), "t1"));
        told.put("minutes", 120);
        var id = field.request(told).then().statusCode(201).extract().<String>path("id");
        field.command(id, "confirmation", Map.of()).then().statusCode(200);
        field.command(id, "start", Map.of()).then().statusCode(200);
    }

    private void change(String path, Map<String, ?> body) {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + path)
                .then()
                .statusCode(200);
    }

    private void promise(String state) {
        field.agent().get("/v1/tickets/" + ticket + "/clocks").then().body("clocks.state", contains(state));
    }
}
