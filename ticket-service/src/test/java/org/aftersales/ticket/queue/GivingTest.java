package org.aftersales.ticket.queue;

import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.assignee;
import static org.aftersales.ticket.queue.QueueScenes.here;
import static org.aftersales.ticket.queue.QueueScenes.move;
import static org.aftersales.ticket.queue.QueueScenes.presence;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.aftersales.ticket.queue.QueueScenes.routing;
import static org.aftersales.ticket.queue.QueueScenes.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivingTest {
    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Field field;

    @BeforeEach
    void a_queue_that_gives() {
        clock.reset();
        field = Field.opened();
        QueueScenes.open(field, "all", queue(true, Map.of()));
    }

    @Test
    void a_ticket_is_given_to_whoever_has_least_to_do_and_says_why() {
        here(field, "ada", agent(2, List.of("fa"), List.of()));
        here(field, "ben", agent(4, List.of("fa"), List.of()));
        here(field, "cem", agent(0, List.of("fa"), List.of()));
        QueueScenes.put(field, "/v1/queue-agents/dot", agent(9, List.of(), List.of()))
                .then()
                .statusCode(201);
        var given = List.of(opened(), opened(), opened());

        assertEquals(
                List.of("ada", "ben", "ben"),
                given.stream().map(id -> assignee(field, id)).toList());
        routing(field, given.getLast())
                .then()
                .statusCode(200)
                .body("queue", equalTo("all"))
                .body("waiting", equalTo(false))
                .body("decisions.outcome", contains("GIVEN", "QUEUED"))
                .body("decisions[0].agent", equalTo("ben"))
                .body("decisions[0].considered.agent", contains("ada", "ben", "cem", "dot"))
                .body("decisions[0].considered.verdict", contains("CAN", "CHOSEN", "FULL", "AWAY"))
                .body("decisions[0].considered.load", contains(1, 1, 0, 0));
    }

    @Test
    void what_nobody_can_have_waits_until_somebody_comes_or_has_room() {
        var first = opened();
        timers.sweep();
        assertNull(assignee(field, first));
        routing(field, first).then().body("decisions.outcome", contains("NOBODY_FREE", "QUEUED"));

        here(field, "ada", agent(1, List.of(), List.of()));
        timers.sweep();
        assertEquals("ada", assignee(field, first));
        var second = opened();
        assertNull(assignee(field, second));
        move(field, first, Map.of("to", "CANCELLED", "reason", "changed-mind"));
        timers.sweep();

        assertEquals("ada", assignee(field, second));
    }

    @Test
    void who_goes_away_hands_on_what_they_have_not_begun() {
        here(field, "ada", agent(5, List.of(), List.of()));
        var begun = opened();
        move(field, begun, Map.of("to", "IN_PROGRESS"));
        var fresh = opened();

        presence(field, "ada", "AWAY").then().statusCode(200);
        timers.sweep();
        assertEquals("ada", assignee(field, fresh));
        routing(field, fresh).then().body("waiting", equalTo(true)).body("leaving", equalTo("ada"));
        here(field, "ben", agent(5, List.of(), List.of()));
        timers.sweep();

        assertEquals("ben", assignee(field, fresh));
        assertEquals("ada", assignee(field, begun));
    }

    @Test
    void whoever_comes_back_in_time_keeps_it() {
        here(field, "ada", agent(5, List.of(), List.of()));
        var ticket = opened();
        presence(field, "ada", "AWAY");
        presence(field, "ada", "PRESENT");
        timers.sweep();

        assertEquals("ada", assignee(field, ticket));
        routing(field, ticket).then().body("waiting", equalTo(false));
    }

    @Test
    void what_is_reopened_goes_to_whoever_had_it_if_they_are_there() {
        here(field, "ada", agent(5, List.of(), List.of()));
        var ticket = opened();
        resolve(ticket);
        move(field, ticket, Map.of("to", "IN_PROGRESS", "reason", "same-again"));
        timers.sweep();
        assertEquals("ada", assignee(field, ticket));

        resolve(ticket);
        presence(field, "ada", "AWAY");
        here(field, "ben", agent(5, List.of(), List.of()));
        move(field, ticket, Map.of("to", "IN_PROGRESS", "reason", "same-again"));
        timers.sweep();

        assertEquals("ben", assignee(field, ticket));
        routing(field, ticket)
                .then()
                .body("decisions.outcome", contains("GIVEN", "HANDED_ON", "SAME_AGENT", "GIVEN", "QUEUED"));
    }

    @Test
    void a_language_that_was_said_later_puts_it_where_it_is_spoken() {
        QueueScenes.open(field, "persian", queue(true, Map.of("position", 5, "languages", List.of("fa"))));
        here(field, "ada", agent(5, List.of("en"), List.of()));
        var ticket = ticket(field, "SUPPORT", "NORMAL");
        field.agent()
                .contentType(ContentType.JSON)
                .body(Map.of("language", "fa"))
                .put("/v1/tickets/" + ticket + "/routing")
                .then()
                .statusCode(200)
                .body("queue", equalTo("persian"));
        timers.sweep();
        assertNull(assignee(field, ticket));
        here(field, "ben", agent(5, List.of("fa"), List.of()));
        timers.sweep();

        assertEquals("ben", assignee(field, ticket));
        routing(field, ticket).then().body("decisions[0].considered.verdict", contains("LACKS_LANGUAGE", "CHOSEN"));
    }

    private void resolve(String ticket) {
        if ("ASSIGNED".equals(field.agent().get("/v1/tickets/" + ticket).path("status"))) {
            move(field, ticket, Map.of("to", "IN_PROGRESS"));
        }
        move(field, ticket, Map.of("to", "RESOLVED", "findings", Map.of("outcome", "ANSWERED", "findingCode", "X")));
    }

    private String opened() {
        var id = ticket(field, "SUPPORT", "NORMAL");
        timers.sweep();
        return id;
    }
}
