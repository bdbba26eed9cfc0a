package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventResourceTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);
    private final String parsian = Tokens.retailer(story.tenant(), "parsian");

    EventResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_who_has_bought_at_parsian() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5.00", "EUR"));
        var referral = Map.of("types", List.of("referral"));
        desk.publish("CUSTOM", "referral", TOMORROW, Map.of("points", 200, "when", referral));
        clock.set(TOMORROW.plusSeconds(60));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_a_retailer_tells_earns_by_the_rules_of_its_type() {
        tell(parsian, Map.of())
                .statusCode(201)
                .body("reason", equalTo("CUSTOM"))
                .body("points", equalTo(200))
                .body("facts.retailer", equalTo("parsian"));
        assertEquals(200, desk.available());

        tell(parsian, Map.of("type", "visit", "key", "v1"))
                .statusCode(201)
                .body("points", equalTo(0))
                .body("why.rules[0].by", equalTo("TYPE"));
        assertEquals(200, desk.available());
    }

    @Test
    void told_again_it_gets_the_first_answer_and_earns_nothing_more() {
        String first = tell(parsian, Map.of()).extract().path("causeId");
        desk.publish("CUSTOM", "referral", clock.instant(), Map.of("points", 900));

        tell(parsian, Map.of()).statusCode(201).body("causeId", equalTo(first)).body("points", equalTo(200));

        assertEquals(200, desk.available());
    }

    @Test
    void the_same_key_for_something_else_is_a_conflict_and_another_teller_has_keys_of_their_own() {
        tell(parsian, Map.of());

        tell(parsian, Map.of("quantity", 2)).statusCode(409).body("code", equalTo("event-already-told"));
        tell(parsian, Map.of("occurredAt", "2026-11-22T00:00:01Z")).statusCode(409);
        tell(Tokens.manager(story.tenant()), Map.of()).statusCode(201).body("points", equalTo(200));
        assertEquals(400, desk.available());
    }

    @Test
    void retailers_know_those_to_whom_they_have_sold_and_the_tenant_knows_all() {
        var stranger = Story.in(story.tenant());
        tell(Tokens.retailer(story.tenant(), "another"), Map.of()).statusCode(404);
        tell(parsian, Map.of("customerId", stranger.customer())).statusCode(404);
        tell(Tokens.manager(story.tenant()), Map.of("customerId", stranger.customer()))
                .statusCode(404);
        tell(Tokens.manager("another"), Map.of()).statusCode(404);

        deliveries.deliver(stranger.linked());
        tell(Tokens.manager(story.tenant()), Map.of("customerId", stranger.customer()))
                .statusCode(201);
    }

    @Test
    void what_has_not_happened_yet_earns_nothing() {
        tell(parsian, Map.of("occurredAt", "2026-11-22T00:01:00.001Z"))
                .statusCode(422)
                .body("code", equalTo("in-the-future"));
    }

    @ParameterizedTest
    @CsvSource({"type, a b", "key, ''", "product, 17", "category, -", "channel, -"})
    void what_is_told_has_a_form(String field, String value) {
        tell(parsian, Map.of(field, value)).statusCode(400).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void nothing_is_sold_for_less_than_nothing() {
        var byPrice = Map.of("perPoint", List.of(Map.of("amount", "1.00", "currency", "EUR")));
        desk.publish("CUSTOM", "sale", clock.instant(), byPrice);
        clock.advance(Duration.ofMinutes(1));
        var sale = Map.of("type", "sale", "occurredAt", clock.instant().toString());

        tell(parsian, with(sale, "-0.01")).statusCode(422).body("code", equalTo("negative-price"));
        tell(parsian, with(sale, "0.00")).statusCode(201).body("points", equalTo(0));
        tell(parsian, with(sale, "9.99")).statusCode(409);
        assertEquals(0, desk.available());
    }

    private static Map<String, Object> with(Map<String, String> event, String price) {
        var told = new HashMap<String, Object>(event);
        told.put("price", Map.of("amount", price, "currency", "EUR"));
        return told;
    }

    @Test
    void a_request_has_a_key_of_its_own() {
        RuleDesk.as(parsian).body(told(Map.of())).post("/v1/events").then().statusCode(400);
    }

    private ValidatableResponse tell(String token, Map<String, ?> other) {
        return RuleDesk.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(told(other))
                .post("/v1/events")
                .then();
    }

    private Map<String, Object> told(Map<String, ?> other) {
        var told = new HashMap<String, Object>(Map.of(
                "type",
                "referral",
                "key",
                "friend-17",
                "customerId",
                story.customer(),
                "occurredAt",
                TOMORROW.toString()));
        told.putAll(other);
        return told;
    }
}
