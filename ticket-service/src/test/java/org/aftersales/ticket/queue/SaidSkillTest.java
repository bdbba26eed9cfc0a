package org.aftersales.ticket.queue;

import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.next;
import static org.aftersales.ticket.queue.QueueScenes.open;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.aftersales.ticket.queue.QueueScenes.routing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets find the people who know what is needed, where it is said when they are opened. */
@QuarkusTest
class SaidSkillTest {
    private static final int CLIENTS = 12;

    @Inject
    Tenants tenants;

    @Inject
    CustomerUseCases customers;

    private final Field field = Field.opened();

    @BeforeEach
    void a_queue_for_cooling_and_one_for_everything_else() {
        open(field, "cooling", queue(false, Map.of("position", 10, "topics", List.of("cooling"))));
        open(field, "rest", queue(false, Map.of("position", 20)));
    }

    @Test
    void a_ticket_waits_where_the_skill_is_that_staff_or_a_retailer_says() {
        QueueScenes.here(field, "ada", agent(9, List.of(), List.of("cooling")));
        QueueScenes.here(field, "ben", agent(9, List.of(), List.of()));

        var asked = opened(Tokens.agent(field.tenant()), Map.of("skill", "cooling"));
        var sold = opened(Tokens.retailer(field.tenant(), "parsian"), Map.of("skill", "cooling"));
        var other = opened(Tokens.agent(field.tenant()), Map.of());

        for (var ticket : List.of(asked, sold))
            routing(field, ticket)
                    .then()
                    .body("queue", equalTo("cooling"))
                    .body("skill", equalTo("cooling"))
                    .body("decisions.outcome", contains("QUEUED"));
        routing(field, other).then().body("queue", equalTo("rest")).body("skill", nullValue());
        next(field, "ben").then().body("ticketId", equalTo(other));
        next(field, "ben").then().statusCode(204);
        next(field, "ada").then().body("ticketId", equalTo(asked));
    }

    @Test
    void customers_say_no_skill() {
        tenants.run(field.tenant(), () -> customers.link(field.customer(), "sub-1", Instant.EPOCH));
        var me = Tokens.customer(field.tenant(), "sub-1");

        said(me, Map.of("skill", "cooling")).then().statusCode(403).body("code", equalTo("terms-of-ones-own"));

        said(me, Map.of()).then().statusCode(201);
    }

    @Test
    void the_skill_came_with_the_opening_and_whoever_says_another_is_kept_too() {
        var ticket = opened(Tokens.agent(field.tenant()), Map.of("skill", "cooling"));

        changes(ticket)
                .body("items.place", contains(1))
                .body("items[0].by", equalTo("an-agent"))
                .body(
                        "items[0].fields.find { it.field == 'routing/skill' }",
                        equalTo(Map.of("field", "routing/skill", "to", "cooling")));
        needs(ticket, Map.of("language", "fa")).then().statusCode(200).body("queue", equalTo("rest"));
        needs(ticket, Map.of("language", "fa")).then().statusCode(200);

        changes(ticket)
                .body("items.place", contains(1, 2))
                .body("items[1].by", equalTo("ada"))
                .body("items[1].fields.field", contains("routing/language", "routing/skill"))
                .body("items[1].fields.to", contains("fa", null))
                .body("items[1].fields.from", contains(null, "cooling"));
        field.manager()
                .get("/v1/tickets/" + ticket + "/changes/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void tickets_that_are_opened_at_once_wait_each_where_its_own_skill_is() throws Exception {
        var agent = Tokens.agent(field.tenant());
        var start = new CyclicBarrier(CLIENTS);
        var clients = new ArrayList<Callable<String>>();
        for (int n = 0; n < CLIENTS; n++) {
            var skill = Map.of("skill", n % 2 == 0 ? "cooling" : "heating");
            clients.add(() -> {
                start.await();
                return opened(agent, skill);
            });
        }

        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var tickets = threads.invokeAll(clients);
            for (int n = 0; n < CLIENTS; n++)
                routing(field, tickets.get(n).get())
                        .then()
                        .body("queue", equalTo(n % 2 == 0 ? "cooling" : "rest"))
                        .body("skill", equalTo(n % 2 == 0 ? "cooling" : "heating"));
        }
    }

    @Test
    void what_is_taken_apart_again_needs_what_it_needed() {
        var agent = Tokens.agent(field.tenant());
        var ticket = opened(agent, Map.of("skill", "cooling"));
        var into = opened(agent, Map.of());

        steer(ticket, "merge", Map.of("into", into, "reason", "same-fault"));
        routing(field, ticket).then().body("waiting", equalTo(false));
        steer(ticket, "unmerge", Map.of("reason", "other-device"));

        routing(field, ticket)
                .then()
                .body("queue", equalTo("cooling"))
                .body("waiting", equalTo(true))
                .body("skill", equalTo("cooling"));
    }

    @Test
    void to_say_it_costs_no_statement_more() throws Exception {
        var agent = Tokens.agent(field.tenant());
        opened(agent, Map.of());

        var without = Statements.of(() -> opened(agent, Map.of()));
        var with = Statements.of(() -> opened(agent, Map.of("skill", "cooling")));

        assertEquals(without, with);
    }

    private void steer(String ticket, String command, Map<String, String> told) {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(told)
                .post("/v1/tickets/" + ticket + "/" + command)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse changes(String ticket) {
        return field.agent().get("/v1/tickets/" + ticket + "/changes").then();
    }

    private Response needs(String ticket, Map<String, String> needs) {
        return Field.as(Tokens.of("agent", field.tenant(), "ada"))
                .contentType(ContentType.JSON)
                .body(needs)
                .put("/v1/tickets/" + ticket + "/routing");
    }

    private String opened(String token, Map<String, String> more) {
        return said(token, more).then().statusCode(201).extract().path("id");
    }

    private Response said(String token, Map<String, String> more) {
        var ticket = new HashMap<String, Object>(
                Map.of("kind", "SUPPORT", "customerId", field.customer(), "retailerId", "parsian"));
        ticket.putAll(more);
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ticket)
                .post("/v1/tickets");
    }
}
