package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RewardResourceTest {
    private static final Map<String, ?> COVER =
            Map.of("kinds", List.of("PARTS"), "period", "P12M", "begins", "AFTER_BASE");

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    RewardResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered());
    }

    @Test
    void a_reward_is_added_then_changed_by_whoever_has_read_it() {
        var added = shop.offers("OFF", Map.of("stock", 5)).statusCode(201).body("left", equalTo(5));
        String version = added.extract().header("ETag");

        shop.offers("OFF", Map.of("points", 200)).statusCode(409).body("code", equalTo("reward-exists"));
        shop.offers("OFF", Map.of("points", 200), "").statusCode(428);
        shop.offers("NONE", Map.of("points", 200), version).statusCode(404);
        shop.offers("OFF", Map.of("points", 200), version)
                .statusCode(200)
                .body("points", equalTo(200))
                .body("left", nullValue());
        shop.offers("OFF", Map.of("points", 300), version).statusCode(412);
    }

    @Test
    void customers_see_what_can_be_had_now_and_staff_sees_everything_page_by_page() {
        shop.offers("A", Map.of());
        shop.offers("B", Map.of("until", "2026-11-21T00:00:00Z"));
        shop.offers("C", Map.of("from", "2026-11-21T00:00:00Z", "until", "2026-11-22T00:00:00Z"));
        shop.offers("D", Map.of("from", "2026-11-22T00:00:00Z"));

        shop.member().get("/v1/rewards").then().statusCode(200).body("items.code", contains("A", "C"));
        shop.member().get("/v1/rewards/D").then().statusCode(404);
        var agent = Tokens.agent(story.tenant());
        var first = Shop.as(agent).get("/v1/rewards?limit=3").then().body("items.code", contains("A", "B", "C"));
        Shop.as(agent)
                .get("/v1/rewards?after=" + first.extract().path("next"))
                .then()
                .body("items.code", contains("D"));
        Shop.as(agent).get("/v1/rewards/D").then().statusCode(200);
        Shop.as(Tokens.agent("another")).get("/v1/rewards/A").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOUNT,          true,  '',    /cover",
        "EXTENDED_WARRANTY, false, '',    /cover",
        "VOUCHER,           false, '',    /worth",
        "VOUCHER,           false, 0.00,  /worth",
        "DONATION,          false, 10.00, /worth",
    })
    void terms_that_do_not_fit_the_kind_are_refused(String kind, boolean cover, String worth, String pointer) {
        var terms = new HashMap<String, Object>(Map.of("kind", kind));
        if (cover) terms.put("cover", COVER);
        if (!worth.isEmpty()) terms.put("worth", Map.of("amount", worth, "currency", "EUR"));

        shop.offers("X", terms)
                .statusCode(422)
                .body("code", equalTo("invalid-reward"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void it_ends_after_it_begins_and_costs_something() {
        shop.offers("X", Map.of("from", "2026-11-22T00:00:00Z", "until", "2026-11-22T00:00:00Z"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        shop.offers("X", Map.of("points", 0)).statusCode(400).body("errors[0].pointer", equalTo("/terms/points"));
    }

    @Test
    void there_cannot_be_fewer_than_were_given() {
        var version = shop.offers("GIFT", Map.of("kind", "DONATION", "points", 5, "stock", 9))
                .extract()
                .header("ETag");
        shop.redeem("GIFT").statusCode(201);
        shop.redeem("GIFT").statusCode(201);

        shop.offers("GIFT", Map.of("kind", "DONATION", "points", 5, "stock", 1), version)
                .statusCode(422)
                .body("code", equalTo("stock-below-taken"));
        shop.offers("GIFT", Map.of("kind", "DONATION", "points", 5, "stock", 2), version)
                .statusCode(200)
                .body("left", equalTo(0));
    }

    @Test
    void what_was_given_before_there_was_a_stock_makes_no_room_in_it() {
        var version = shop.offers("GIFT", Map.of("points", 5)).extract().header("ETag");
        var before = shop.redeem("GIFT").statusCode(201);
        shop.offers("GIFT", Map.of("points", 5, "stock", 1), version).body("left", equalTo(1));
        shop.redeem("GIFT").statusCode(201);

        callOff(before);

        shop.redeem("GIFT").statusCode(409).body("code", equalTo("out-of-stock"));
    }

    @Test
    void what_comes_back_while_there_is_no_stock_is_there_when_there_is_one_again() {
        var counted =
                shop.offers("GIFT", Map.of("points", 5, "stock", 1)).extract().header("ETag");
        var before = shop.redeem("GIFT").statusCode(201);
        var endless =
                shop.offers("GIFT", Map.of("points", 5), counted).extract().header("ETag");

        callOff(before);

        shop.offers("GIFT", Map.of("points", 5, "stock", 1), endless).body("left", equalTo(1));
        shop.redeem("GIFT").statusCode(201);
    }

    private void callOff(ValidatableResponse redeemed) {
        shop.staff(redeemed.extract().path("redemptionId"), "void", Map.of()).statusCode(200);
    }
}
