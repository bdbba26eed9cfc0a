package org.aftersales.loyalty.earning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EarningRuleResourceTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    EarningRuleResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void an_event_is_judged_by_the_version_that_was_valid_when_it_happened_however_late_it_comes() {
        publish("SURVEY", TOMORROW, Map.of("points", 70)).statusCode(201).body("version", equalTo(2));
        clock.set(TOMORROW.plus(Duration.ofDays(3)));

        deliveries.deliver(answered(TOMORROW.minusMillis(1)));
        assertEquals(50, available());
        deliveries.deliver(answered(TOMORROW));
        assertEquals(120, available());
    }

    @Test
    void of_two_versions_that_begin_together_the_later_one_counts() {
        publish("SURVEY", TOMORROW, Map.of("points", 70));
        publish("SURVEY", TOMORROW, Map.of("points", 90)).statusCode(201).body("version", equalTo(3));

        deliveries.deliver(answered(TOMORROW));

        assertEquals(90, available());
        as(Tokens.analyst(story.tenant()))
                .get("/v1/earning-rules?reason=SURVEY")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.terms.points", contains(90, 70, 50));
    }

    @Test
    void a_customer_earns_by_a_rule_no_more_than_its_limits_and_why_is_written_down() {
        publish("SURVEY", TOMORROW, Map.of("points", 40, "perDay", 60, "perMonth", 90));
        for (var hour = 0; hour < 3; hour++) deliveries.deliver(answered(TOMORROW.plus(Duration.ofHours(hour))));
        deliveries.deliver(answered(TOMORROW.plus(Duration.ofDays(1))), answered(TOMORROW.plus(Duration.ofDays(9))));

        assertEquals(40 + 20 + 0 + 30 + 40, available());
        as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then()
                .statusCode(200)
                .body("items.points", contains(40, 30, 0, 20, 40))
                .body("items.why.outcome", contains("AWARDED", "CAPPED_MONTH", "CAPPED_DAY", "CAPPED_DAY", "AWARDED"))
                .body("items[0].why.ruleVersion", equalTo(2));
    }

    @Test
    void earnings_are_listed_page_by_page_and_those_of_nobody_are_not_found() {
        for (var hour = 0; hour < 3; hour++) deliveries.deliver(answered(TOMORROW.plus(Duration.ofHours(hour))));
        var path = "/v1/customers/" + story.customer() + "/earnings";
        var agent = Tokens.agent(story.tenant());

        var first = as(agent).get(path + "?limit=2").then().body("items.size()", equalTo(2));
        String next = first.extract().path("next");
        as(agent).get(path + "?limit=2&after=" + next).then().body("items.size()", equalTo(1));
        as(agent).get("/v1/customers/" + UUID.randomUUID() + "/earnings").then().statusCode(404);
        as(Tokens.agent("another")).get(path).then().statusCode(404);
    }

    @Test
    void a_version_begins_in_the_future_and_says_how_its_event_is_judged() {
        publish("SURVEY", Instant.parse("2026-11-20T23:59:59Z"), Map.of("points", 1))
                .statusCode(422)
                .body("code", equalTo("begins-in-the-past"));
        var euro = Map.of("amount", "10.00", "currency", "EUR");
        refused("SURVEY", Map.of("perPoint", List.of(euro)));
        refused("SURVEY", Map.of("points", 1, "atMost", 1));
        refused("REGISTRATION", Map.of("points", 1, "perPoint", List.of(euro)));
        refused("REGISTRATION", Map.of("points", 1, "percent", 50));
        refused("REGISTRATION", Map.of("effect", "MULTIPLIER", "points", 1));
        refused("SURVEY", Map.of("points", 1, "when", Map.of("from", "2026-12-02", "until", "2026-12-01")));
        refused("REGISTRATION", Map.of("perPoint", List.of(euro, euro)));
        refused("REGISTRATION", Map.of("perPoint", List.of(Map.of("amount", "0.00", "currency", "EUR"))));
        refused("HOLD", Map.of("points", 1));
    }

    @Test
    void a_simulation_tells_what_other_terms_would_have_made_of_the_past() {
        deliveries.deliver(
                story.registered(UUID.randomUUID(), "100.00", "EUR"),
                story.registered(UUID.randomUUID(), "5.00", "EUR"));
        var other = Story.in(story.tenant());
        deliveries.deliver(other.registered(UUID.randomUUID(), "30.00", "EUR"));
        var euro = Map.of("amount", "5.00", "currency", "EUR");
        var terms = Map.of("perPoint", List.of(euro), "atMost", 8, "perDay", 8);

        as(Tokens.analyst(story.tenant()))
                .body(Map.of(
                        "reason", "REGISTRATION",
                        "from", "2026-11-01T00:00:00Z",
                        "until", "2026-12-01T00:00:00Z",
                        "terms", terms))
                .post("/v1/earning-rules/simulations")
                .then()
                .statusCode(200)
                .body("events", equalTo(3))
                .body("customers", equalTo(2))
                .body("pointsThen", equalTo(13))
                .body("pointsNow", equalTo(14))
                .body("less", equalTo(1));
    }

    @Test
    void the_rules_of_all_reasons_or_of_one_are_listed_and_an_unknown_one_is_malformed() {
        rules("").statusCode(200).body("items.reason", contains("REGISTRATION", "SURVEY"));
        rules("?reason=HOLD").statusCode(200).body("items", empty());
        rules("?reason=WISH")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?reason"))
                .body("errors[0].code", equalTo("invalid-value"));
    }

    private ValidatableResponse rules(String query) {
        return as(Tokens.manager(story.tenant()))
                .get("/v1/earning-rules" + query)
                .then();
    }

    private void refused(String reason, Map<String, ?> terms) {
        publish(reason, TOMORROW, terms).statusCode(422).body("code", equalTo("invalid-rule"));
    }

    private ValidatableResponse publish(String reason, Instant from, Map<String, ?> terms) {
        return as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", reason, "validFrom", from.toString(), "terms", terms))
                .post("/v1/earning-rules")
                .then();
    }

    private IncomingEvent answered(Instant at) {
        return IncomingEvents.of(
                "feedback.response.recorded.v1",
                Map.of("invitationId", UUID.randomUUID(), "customerId", story.customer(), "recordedAt", at.toString()),
                story.tenant());
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
