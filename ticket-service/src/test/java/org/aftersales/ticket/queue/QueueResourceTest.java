package org.aftersales.ticket.queue;

import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.next;
import static org.aftersales.ticket.queue.QueueScenes.presence;
import static org.aftersales.ticket.queue.QueueScenes.put;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.aftersales.ticket.queue.QueueScenes.routing;
import static org.aftersales.ticket.queue.QueueScenes.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueResourceTest {
    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void a_tenant() {
        clock.reset();
        field = Field.opened();
    }

    @Test
    void queues_are_listed_in_their_order_and_changed_by_who_has_read_them() {
        put(field, "/v1/queues/late", queue(false, Map.of("position", 20)))
                .then()
                .statusCode(201);
        put(field, "/v1/queues/early", queue(false, Map.of("position", 5)))
                .then()
                .statusCode(201);
        put(field, "/v1/queues/early", queue(false, Map.of("position", 5)))
                .then()
                .statusCode(200);

        refused(put(field, "/v1/queues/early", queue(true, Map.of())), 428, "if-match-missing");
        field.agent().get("/v1/queues").then().body("items.code", contains("early", "late"));
        Field.as(Tokens.manager(field.tenant()))
                .header("If-Match", field.agent().get("/v1/queues/early").header("ETag"))
                .contentType(ContentType.JSON)
                .body(queue(true, Map.of("position", 30)))
                .put("/v1/queues/early")
                .then()
                .statusCode(200)
                .body("gives", equalTo(true));
        field.agent().get("/v1/queues").then().body("items.code", contains("late", "early"));
        refused(field.agent().get("/v1/queues/none"), 404, "not-found");
        refused(put(field, "/v1/queues/x", Map.of("name", "X")), 400, "invalid-body");
    }

    @Test
    void the_next_is_the_most_urgent_and_of_those_the_one_that_waits_longest() {
        put(field, "/v1/queues/all", queue(false, Map.of()));
        QueueScenes.here(field, "ada", agent(3, List.of(), List.of()));
        var first = ticket(field, "SUPPORT", "NORMAL");
        var second = ticket(field, "SUPPORT", "NORMAL");
        var urgent = ticket(field, "SUPPORT", "URGENT");

        next(field, "ada").then().statusCode(200).body("ticketId", equalTo(urgent));
        next(field, "ada").then().body("ticketId", equalTo(first));
        next(field, "ada").then().body("ticketId", equalTo(second));
        refused(next(field, "ada"), 409, "at-capacity");
        assertEquals("ada", QueueScenes.assignee(field, first));
        routing(field, first).then().body("decisions.outcome", contains("TAKEN", "QUEUED"));
        field.agent().get("/v1/tickets/" + first + "/changes").then().body("items[1].reason", equalTo("routed"));
    }

    @Test
    void only_who_works_in_queues_and_is_there_is_given_something() {
        refused(next(field, "ada"), 403, "no-queue-agent");
        put(field, "/v1/queue-agents/ada", agent(3, List.of(), List.of()))
                .then()
                .statusCode(201);
        refused(next(field, "ada"), 409, "not-present");
        presence(field, "ada", "PRESENT").then().statusCode(200);
        next(field, "ada").then().statusCode(204);
    }

    @Test
    void the_next_is_one_whose_language_and_skill_the_agent_has() {
        put(field, "/v1/queues/repairs", queue(false, Map.of("skills", List.of("repair"))));
        QueueScenes.here(field, "ada", agent(9, List.of("fa"), List.of("repair")));
        QueueScenes.here(field, "ben", agent(9, List.of("en"), List.of("repair", "gas")));
        QueueScenes.here(field, "cem", agent(9, List.of("en"), List.of()));
        var persian = needing(Map.of("language", "fa"));
        var gas = needing(Map.of("language", "en", "skill", "gas"));

        next(field, "cem").then().statusCode(204);
        next(field, "ben").then().body("ticketId", equalTo(gas));
        next(field, "ben").then().statusCode(204);
        next(field, "ada").then().body("ticketId", equalTo(persian));
    }

    @Test
    void without_queues_nothing_waits_and_what_was_opened_then_is_assigned_by_hand() {
        var ticket = ticket(field, "SUPPORT", "NORMAL");

        routing(field, ticket)
                .then()
                .statusCode(200)
                .body("waiting", equalTo(false))
                .body("decisions", hasSize(0));
        refused(needs(ticket, Map.of("language", "fa")), 409, "never-routed");
    }

    @Test
    void presence_is_said_by_oneself_or_a_manager() {
        put(field, "/v1/queue-agents/ada", agent(3, List.of("fa"), List.of()))
                .then()
                .statusCode(201);

        refused(saidBy("ben", "ada"), 404, "not-found");
        saidBy("ada", "ada").then().statusCode(200).body("presence", equalTo("PRESENT"));
        refused(presence(field, "nobody", "PRESENT"), 404, "not-found");
        refused(put(field, "/v1/queue-agents/ada", agent(4, List.of(), List.of())), 428, "if-match-missing");
        field.agent().get("/v1/queue-agents").then().body("items.id", contains("ada"));
        field.agent().get("/v1/queue-agents/ada").then().body("load", equalTo(0));
    }

    private Response saidBy(String who, String of) {
        return Field.as(Tokens.of("agent", field.tenant(), who))
                .contentType(ContentType.JSON)
                .body(Map.of("presence", "PRESENT"))
                .put("/v1/queue-agents/" + of + "/presence");
    }

    private String needing(Map<String, ?> needs) {
        var ticket = ticket(field, "REPAIR", "NORMAL");
        needs(ticket, needs).then().statusCode(200);
        return ticket;
    }

    private Response needs(String ticket, Map<String, ?> needs) {
        return field.agent().contentType(ContentType.JSON).body(needs).put("/v1/tickets/" + ticket + "/routing");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
