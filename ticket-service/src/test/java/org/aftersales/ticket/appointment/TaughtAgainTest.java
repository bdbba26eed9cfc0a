package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer has not understood, and the ticket of their training is over already. */
@QuarkusTest
class TaughtAgainTest {
    private static final Map<String, Object> FOUND = Map.of("outcome", "UNDERSTOOD", "findingCode", "taught");

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String training;

    @BeforeEach
    void a_training_that_was_given() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        ticket = field.ticket("TRAINING", UUID.randomUUID());
        var told = Field.installation(ticket);
        told.putAll(Map.of("type", "TRAINING", "minutes", 120, "slot", Field.slot(Field.MONDAY, "t1")));
        training = field.request(told).then().statusCode(201).extract().path("id");
        for (var step : List.of("confirmation", "start")) field.command(training, step, Map.of());
        field.command(training, "completion", Map.of("topics", List.of("timer")))
                .then()
                .statusCode(200);
        clock.set(Field.MONDAY.plus(Duration.ofHours(9)));
    }

    @AfterEach
    void it_is_today_again() {
        clock.reset();
    }

    @Test
    void a_ticket_that_is_done_is_taken_up_again() {
        resolved();

        notYet();

        shown(ticket).body("status", equalTo("IN_PROGRESS"));
        confirmed(ticket, 1);
    }

    @Test
    void so_is_one_that_was_closed_meanwhile() {
        resolved();
        move(Map.of("to", "CLOSED"));
        var mark = events.mark();

        notYet();

        shown(ticket).body("status", equalTo("IN_PROGRESS")).body("history[-1].reason", equalTo("not-understood"));
        events.in(field.tenant(), mark)
                .expect("ticket.appointment.understood.v1")
                .expect("ticket.ticket.reopened.v1")
                .expect("ticket.appointment.requested.v1")
                .expect("ticket.appointment.held.v1");
        confirmed(ticket, 1);
    }

    @Test
    void after_too_long_a_time_it_is_followed_by_another() {
        resolved();
        move(Map.of("to", "CLOSED"));
        clock.advance(Duration.ofDays(31));

        notYet();

        shown(ticket).body("status", equalTo("CLOSED"));
        appointments(ticket).body("items.status", contains("COMPLETED"));
        var next = field.agent()
                .queryParam("relatedTicketId", ticket)
                .get("/v1/tickets")
                .then()
                .body("items.kind", contains("TRAINING"))
                .body("items.status", contains("OPEN"))
                .extract()
                .<String>path("items[0].id");
        confirmed(next, 0);
    }

    @Test
    void for_what_was_called_off_nobody_is_to_come() {
        move(Map.of("to", "CANCELLED", "reason", "no-need"));

        notYet();

        field.show(training).then().body("understanding", equalTo("NOT_YET"));
        shown(ticket).body("status", equalTo("CANCELLED"));
        appointments(ticket).body("items.status", contains("COMPLETED"));
    }

    private void resolved() {
        var assigned = field.agent().header("If-Match", "*").contentType(ContentType.JSON);
        assigned.body(Map.of("assignee", "t1")).post("/v1/tickets/" + ticket + "/assignment");
        move(Map.of("to", "IN_PROGRESS"));
        move(Map.of("to", "RESOLVED", "findings", FOUND));
    }

    private void move(Map<String, ?> move) {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(move)
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
    }

    private void notYet() {
        var word = Map.of("understanding", "NOT_YET", "unclearTopics", List.of("timer"));
        field.command(Tokens.customer(field.tenant(), "sub-1"), training, "understanding", word)
                .then()
                .statusCode(200);
    }

    /** The session that is proposed can be had. */
    private void confirmed(String of, int place) {
        var session = appointments(of)
                .body("items[" + place + "].status", equalTo("HELD"))
                .extract()
                .<String>path("items[" + place + "].id");
        field.command(session, "confirmation", Map.of()).then().statusCode(200);
    }

    private ValidatableResponse shown(String id) {
        return field.agent().get("/v1/tickets/" + id).then().statusCode(200);
    }

    private ValidatableResponse appointments(String of) {
        return field.agent().get("/v1/tickets/" + of + "/appointments").then().statusCode(200);
    }
}
