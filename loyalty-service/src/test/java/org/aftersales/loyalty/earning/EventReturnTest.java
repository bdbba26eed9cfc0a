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

/** Four pieces for 800.00 EUR, told by a till: a point for 10 EUR, and 50 more for three pieces or more. */
@QuarkusTest
class EventReturnTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);
    private final String parsian = Tokens.retailer(story.tenant(), "parsian");

    EventReturnTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_who_has_bought_at_parsian() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5.00", "EUR"));
        publish("purchase", Map.of("perPoint", List.of(Map.of("amount", "10.00", "currency", "EUR"))), Map.of());
        publish("many", Map.of("points", 50), Map.of("minQuantity", 3));
        clock.set(TOMORROW.plusSeconds(60));
        tell("800.00").statusCode(201);
        assertEquals(130, desk.available());
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void parts_that_come_back_take_their_parts_and_together_the_whole() {
        back("r1", Map.of("refund", eur("66.66"))).statusCode(200).body("bought", equalTo(80_000));
        assertEquals(130 - 6, desk.available(), "of 6.67 points the whole ones are taken now");

        back("r2", Map.of("refund", eur("333.34"))).statusCode(200).body("points", equalTo(34 + 50));
        assertEquals(40, desk.available(), "half of the pieces are too few for the bonus");

        back("r3", Map.of("refund", eur("900.00"))).statusCode(200).body("returned", equalTo(80_000));
        assertEquals(0, desk.available());
    }

    @Test
    void told_again_it_takes_nothing_more_and_another_return_has_another_key() {
        var half = Map.of("refund", eur("400.00"));
        String id = back("r1", half).statusCode(200).extract().path("returnId");

        back("r1", half).statusCode(200).body("returnId", equalTo(id)).body("points", equalTo(90));
        assertEquals(40, desk.available());

        back("r1", Map.of("refund", eur("400.01"))).statusCode(409).body("code", equalTo("return-already-told"));
        back("r2", half).statusCode(200).body("points", equalTo(40));
        assertEquals(0, desk.available());
    }

    @Test
    void nobody_gives_back_what_another_till_sold() {
        var half = Map.of("refund", eur("400.00"));

        back(Tokens.retailer(story.tenant(), "another"), "r1", half).statusCode(404);
        back(Tokens.manager(story.tenant()), "r1", half).statusCode(404);
        back(Tokens.retailer("another", "parsian"), "r1", half).statusCode(404);
        back(parsian, "r1", with(half, "key", "receipt-18")).statusCode(404);
        assertEquals(130, desk.available());
    }

    @Test
    void what_comes_back_is_told_in_what_was_paid_and_after_it_was() {
        back("r1", Map.of()).statusCode(422).body("code", equalTo("not-of-the-kind"));
        back("r1", Map.of("pieces", 2)).statusCode(422).body("errors[0].pointer", equalTo("/refund"));
        back("r1", Map.of("refund", Map.of("amount", "400.00", "currency", "USD")))
                .statusCode(422);
        back("r1", Map.of("refund", eur("0.00"))).statusCode(422);
        var early = with(Map.of("refund", eur("400.00")), "occurredAt", "2026-11-21T23:59:59Z");
        back("r1", early).statusCode(422).body("code", equalTo("not-when-it-was"));
        var late = with(Map.of("refund", eur("400.00")), "occurredAt", "2026-11-23T00:01:00.001Z");
        back("r1", late).statusCode(422).body("errors[0].pointer", equalTo("/occurredAt"));
        assertEquals(130, desk.available());
    }

    @Test
    void where_nothing_was_paid_pieces_come_back() {
        tell("0.00", "gift").statusCode(201).body("points", equalTo(50));
        assertEquals(180, desk.available());

        back("r1", Map.of("key", "gift", "refund", eur("1.00"))).statusCode(422);
        back("r1", Map.of("key", "gift", "pieces", 1)).statusCode(200).body("points", equalTo(0));
        back("r2", Map.of("key", "gift"))
                .statusCode(200)
                .body("returned", equalTo(4))
                .body("points", equalTo(50));
        assertEquals(130, desk.available());
    }

    private void publish(String code, Map<String, ?> worth, Map<String, ?> more) {
        var when = new HashMap<String, Object>(more);
        when.put("types", List.of("purchase"));
        var terms = new HashMap<String, Object>(worth);
        terms.put("when", when);
        if (code.equals("many")) terms.put("effect", "BONUS");
        desk.publish("CUSTOM", code, TOMORROW, terms).statusCode(201);
    }

    private ValidatableResponse tell(String price) {
        return tell(price, "receipt-17");
    }

    private ValidatableResponse tell(String price, String key) {
        return post(
                parsian,
                "/v1/events",
                Map.of(
                        "type",
                        "purchase",
                        "key",
                        key,
                        "customerId",
                        story.customer(),
                        "occurredAt",
                        TOMORROW.toString(),
                        "price",
                        eur(price),
                        "quantity",
                        4));
    }

    private ValidatableResponse back(String returnKey, Map<String, ?> told) {
        return back(parsian, returnKey, told);
    }

    private ValidatableResponse back(String token, String returnKey, Map<String, ?> told) {
        var all = new HashMap<String, Object>(Map.of(
                "type",
                "purchase",
                "key",
                "receipt-17",
                "returnKey",
                returnKey,
                "occurredAt",
                TOMORROW.plusSeconds(3600).toString()));
        all.putAll(told);
        return post(token, "/v1/events/returns", all);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return RuleDesk.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> with(Map<String, ?> told, String field, Object value) {
        var all = new HashMap<String, Object>(told);
        all.put(field, value);
        return all;
    }

    private static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
