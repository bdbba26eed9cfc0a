package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketLifeResourceTest {
    private static final Map<String, Object> ANSWERED = Map.of("outcome", "ANSWERED", "findingCode", "SETTINGS");

    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final UUID customer = UUID.randomUUID();
    private final String me = Tokens.customer(tenant, "sub-1");

    @BeforeEach
    void iAmTheCustomer() {
        clock.reset();
        scenes.link(tenant, customer, "sub-1");
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void every_kind_says_how_it_lives() {
        as(me).get("/v1/lifecycles")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items.find { it.kind == 'TRAINING' }.reopenWithin", equalTo("P30D"))
                .body(
                        "items.find { it.kind == 'REPAIR' }.states.find { it.status == 'WAITING' }.label.en",
                        equalTo("Repair on hold"))
                .body(
                        "items.find { it.kind == 'SUPPORT' }.moves.findAll { it.from == 'CLOSED' }.step",
                        contains("REOPEN"));
    }

    @Test
    void everybody_is_told_what_they_may_do_now() {
        var id = opened("SUPPORT");

        as(me).get("/v1/tickets/" + id + "/transitions").then().body("items.to", contains("CANCELLED"));
        as(agent)
                .get("/v1/tickets/" + id + "/transitions")
                .then()
                .body("items.to", containsInAnyOrder("ASSIGNED", "CANCELLED", "MERGED"))
                .body("items.find { it.to == 'ASSIGNED' }.through", equalTo("ASSIGNMENT"))
                .body("items.find { it.to == 'CANCELLED' }.needs", contains("reason"));
        as(Tokens.of("analyst", tenant, "x"))
                .get("/v1/tickets/" + id + "/transitions")
                .then()
                .body("items", empty());
    }

    @Test
    void a_customer_opens_confirms_and_reopens_their_own_thread() {
        var id = opened("SUPPORT");
        answered(id);

        move(me, id, "\"3\"", Map.of("to", "CLOSED")).then().statusCode(200).body("status", equalTo("CLOSED"));
        move(me, id, "\"4\"", Map.of("to", "IN_PROGRESS", "reason", "not-solved"))
                .then()
                .statusCode(200)
                .body("reopenCount", equalTo(1))
                .body("label.fa", equalTo("در حال بررسی پرسش شما هستیم"));
        problem(move(me, id, "\"5\"", Map.of("to", "CANCELLED", "reason", "x")), 403, "role-not-permitted");
    }

    @Test
    void what_is_over_for_good_is_followed_up_by_a_linked_ticket() {
        var id = opened("SUPPORT");
        problem(followUp(me, id, Map.of()), 409, "still-open");
        answered(id);
        clock.advance(Duration.ofDays(15));

        as(me).get("/v1/tickets/" + id + "/transitions").then().body("items.to", contains("CLOSED"));
        problem(move(me, id, "\"3\"", Map.of("to", "IN_PROGRESS", "reason", "x")), 409, "too-late-to-reopen");
        followUp(me, id, Map.of("kind", "REPAIR"))
                .then()
                .statusCode(201)
                .body("relatedTicketId", equalTo(id))
                .body("kind", equalTo("REPAIR"))
                .body("customerId", equalTo(customer.toString()));
    }

    @Test
    void nobody_opens_tickets_for_others() {
        var foreign = body("SUPPORT");
        foreign.put("customerId", UUID.randomUUID());

        var granted = body("SUPPORT");
        granted.put("customerTier", "GOLD");

        problem(open(me, foreign), 404, "not-found");
        problem(open(me, granted), 403, "terms-of-ones-own");
        problem(open(Tokens.retailer(tenant, "novin"), body("REPAIR")), 404, "not-found");
        open(Tokens.retailer(tenant, "parsian"), body("REPAIR")).then().statusCode(201);
    }

    @Test
    void a_change_of_priority_is_told_once() {
        var id = opened("SUPPORT");
        var mark = events.mark();

        as(agent)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("priority", "URGENT"))
                .put("/v1/tickets/" + id + "/priority")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("priority", equalTo("URGENT"));

        events.in(tenant, mark)
                .expect("ticket.ticket.priority-changed.v1")
                .with("priority", "URGENT")
                .andNothingElse();
    }

    private String opened(String kind) {
        return open(me, body(kind)).then().statusCode(201).extract().path("id");
    }

    private void answered(String id) {
        TicketScenes.assign(agent, id, "\"0\"", Map.of()).then().statusCode(200);
        move(agent, id, "\"1\"", Map.of("to", "IN_PROGRESS")).then().statusCode(200);
        move(agent, id, "\"2\"", Map.of("to", "RESOLVED", "findings", ANSWERED))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> body(String kind) {
        return new HashMap<>(Map.of("kind", kind, "customerId", customer, "retailerId", "parsian"));
    }

    private static Response open(String token, Map<String, Object> body) {
        return post(token, "/v1/tickets", body);
    }

    private static Response followUp(String token, String id, Map<String, Object> body) {
        return post(token, "/v1/tickets/" + id + "/follow-ups", body);
    }
}
