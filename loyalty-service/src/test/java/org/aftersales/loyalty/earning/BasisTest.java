package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.contains;
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
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point for each EUR of what earns. Of a price of 100.00 EUR 19.00 are tax, and so on. */
@QuarkusTest
class BasisTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofHours(1));
    private static final Map<String, ?> A_POINT_FOR_EACH = Map.of("perPoint", List.of(euro("1.00")));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);

    BasisTest(Deliveries deliveries, TestClock clock) {
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

    @ParameterizedTest
    @CsvSource({
        "tax,              81", //
        "shipping,         81",
        "paidWithPoints,   81",
        "paidWithVouchers, 81",
    })
    void the_basis_excludes_each_part(String part, int points) {
        rule(A_POINT_FOR_EACH);

        sold(Map.of(part, euro("19.00"))).statusCode(201).body("points", equalTo(points));
    }

    @Test
    void the_basis_excludes_tax_shipping_and_what_points_and_vouchers_paid_and_says_so() {
        rule(A_POINT_FOR_EACH);

        sold(Map.of(
                        "tax", euro("10.00"),
                        "shipping", euro("5.00"),
                        "paidWithPoints", euro("20.00"),
                        "paidWithVouchers", euro("4.01")))
                .statusCode(201)
                .body("points", equalTo(60))
                .body("why.basis.amount", equalTo("60.99"))
                .body("facts.price.amount", equalTo("100.00"))
                .body("facts.parts.shipping.amount", equalTo("5.00"));

        assertEquals(60, desk.available());
    }

    @Test
    void a_rule_may_count_the_tax_and_nothing_else() {
        rule(Map.of("perPoint", List.of(euro("1.00")), "countTax", true));

        sold(Map.of("tax", euro("19.00"), "shipping", euro("5.00")))
                .body("points", equalTo(95))
                .body("why.basis.amount", equalTo("95.00"));
    }

    @Test
    void what_points_and_vouchers_paid_does_not_reach_a_minimum() {
        rule(Map.of("points", 7, "when", Map.of("minPrice", euro("90.00"))));

        sold(Map.of("tax", euro("19.00"), "paidWithVouchers", euro("10.00"))).body("points", equalTo(7));
        sold(Map.of("paidWithVouchers", euro("10.01")))
                .body("points", equalTo(0))
                .body("why.rules[0].by", equalTo("PRICE"));
    }

    @Test
    void a_gift_card_never_earns_by_any_rule() {
        rule(A_POINT_FOR_EACH);
        desk.publish("CUSTOM", "gift", FROM, Map.of("effect", "BONUS", "points", 7))
                .statusCode(201);
        desk.publish("CUSTOM", "twice", FROM, Map.of("effect", "MULTIPLIER", "percent", 100))
                .statusCode(201);

        tell(Map.of("giftCard", true))
                .statusCode(201)
                .body("points", equalTo(0))
                .body("why.outcome", equalTo("GIFT_CARD"))
                .body("why.rules.outcome", contains("GIFT_CARD", "GIFT_CARD", "GIFT_CARD"));
        tell(Map.of("giftCard", false)).body("points", equalTo(207));
    }

    @ParameterizedTest
    @CsvSource({"tax, -0.01, EUR", "tax, 100.01, EUR", "shipping, 1.00, USD"})
    void what_is_told_of_a_price_is_a_part_of_it(String part, String amount, String currency) {
        rule(A_POINT_FOR_EACH);

        sold(Map.of(part, Map.of("amount", amount, "currency", currency)))
                .statusCode(422)
                .body("code", equalTo("not-its-parts"));
    }

    @Test
    void parts_together_are_no_more_than_the_price_and_nothing_has_no_parts() {
        rule(A_POINT_FOR_EACH);
        sold(Map.of("tax", euro("50.00"), "shipping", euro("50.01"))).statusCode(422);
        sold(Map.of("tax", euro("50.00"), "shipping", euro("50.00")))
                .statusCode(201)
                .body("points", equalTo(0));

        var nothing = told(Map.of("parts", Map.of("tax", euro("1.00"))));
        nothing.remove("price");

        post(nothing).statusCode(422);
    }

    @Test
    void that_something_is_no_gift_card_is_told_by_not_telling_it() {
        rule(A_POINT_FOR_EACH);
        var told = told(Map.of("giftCard", false));
        post(told).statusCode(201);
        told.remove("giftCard");

        post(told).statusCode(201);
        told.put("giftCard", true);
        post(told).statusCode(409).body("code", equalTo("event-already-told"));

        assertEquals(100, desk.available());
    }

    @Test
    void only_prices_have_a_tax() {
        desk.publish("CUSTOM", "base", FROM, Map.of("points", 7, "countTax", true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/terms/countTax"));
    }

    private void rule(Map<String, ?> terms) {
        desk.publish("CUSTOM", "base", FROM, terms).statusCode(201);
    }

    private ValidatableResponse sold(Map<String, ?> parts) {
        return tell(Map.of("parts", parts));
    }

    private ValidatableResponse tell(Map<String, ?> other) {
        return post(told(other));
    }

    private ValidatableResponse post(Map<String, Object> told) {
        clock.set(FROM.plusSeconds(60));
        return desk.manager()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(told)
                .post("/v1/events")
                .then();
    }

    private Map<String, Object> told(Map<String, ?> other) {
        var told = new HashMap<String, Object>(Map.of(
                "type", "sale",
                "key", UUID.randomUUID().toString(),
                "customerId", story.customer(),
                "occurredAt", FROM.toString(),
                "price", euro("100.00")));
        told.putAll(other);
        return told;
    }

    private static Map<String, String> euro(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
