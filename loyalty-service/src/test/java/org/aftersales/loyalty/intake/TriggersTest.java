package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services tell, and what it earns where a rule says so. */
@QuarkusTest
class TriggersTest {
    private static final String TOMORROW = "2026-11-22T00:00:00Z";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    TriggersTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_training_earns_once_when_its_ticket_is_closed_and_other_work_does_not() {
        publish("TRAINING", 30);
        var ticket = UUID.randomUUID();

        deliveries.deliver(closed(ticket, "TRAINING"), closed(ticket, "TRAINING"));
        deliveries.deliver(closed(UUID.randomUUID(), "REPAIR"));

        assertEquals(30, available());
    }

    @Test
    void a_published_review_earns_whatever_it_says_until_it_is_withdrawn() {
        publish("REVIEW", 60);
        var praise = UUID.randomUUID();
        deliveries.deliver(reviewed(praise, 5), reviewed(praise, 5), reviewed(UUID.randomUUID(), 1));
        assertEquals(120, available());

        deliveries.deliver(told("feedback.review.withdrawn.v1", Map.of("reviewId", praise)));
        assertEquals(60, available());
    }

    @Test
    void a_review_of_somebody_who_is_not_named_earns_nothing() {
        publish("REVIEW", 60);
        var unnamed = Map.of("customerId", IncomingEvents.REMOVED);

        deliveries.deliver(IncomingEvents.of("feedback.review.published.v1", unnamed, story.tenant()));
        deliveries.deliver(IncomingEvents.of("feedback.review.withdrawn.v1", unnamed, story.tenant()));

        assertEquals(0, available());
    }

    @Test
    void bought_cover_earns_until_it_is_cancelled_and_cover_given_for_points_does_not() {
        publish("PURCHASE", 40);
        var contract = UUID.randomUUID();
        var sold = new HashMap<String, Object>(Map.of("contractId", contract, "extendedAt", TOMORROW));
        sold.put("redemptionId", IncomingEvents.REMOVED);

        deliveries.deliver(told("warranty.unit.extended.v1", sold));
        deliveries.deliver(told("warranty.unit.extended.v1", Map.of("contractId", UUID.randomUUID())));
        assertEquals(40, available());

        deliveries.deliver(told("warranty.unit.extension-cancelled.v1", Map.of("contractId", contract)));
        assertEquals(0, available());
    }

    @Test
    void what_no_rule_is_published_for_is_kept_and_earns_nothing() {
        deliveries.deliver(closed(UUID.randomUUID(), "TRAINING"));

        as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then()
                .body("items[0].reason", equalTo("TRAINING"))
                .body("items[0].points", equalTo(0))
                .body("items[0].why.outcome", equalTo("NO_RULE"));
    }

    private void publish(String reason, int points) {
        as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", reason, "validFrom", TOMORROW, "terms", Map.of("points", points)))
                .post("/v1/earning-rules")
                .then()
                .statusCode(201);
    }

    private IncomingEvent reviewed(UUID review, int stars) {
        return told(
                "feedback.review.published.v1", Map.of("reviewId", review, "stars", stars, "publishedAt", TOMORROW));
    }

    private IncomingEvent closed(UUID ticket, String kind) {
        return told("ticket.ticket.closed.v1", Map.of("ticketId", ticket, "kind", kind, "closedAt", TOMORROW));
    }

    private IncomingEvent told(String type, Map<String, ?> overrides) {
        var all = new HashMap<String, Object>(overrides);
        all.put("customerId", story.customer());
        return IncomingEvents.of(type, all, story.tenant());
    }

    private int available() {
        return as(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .path("balance.available");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
