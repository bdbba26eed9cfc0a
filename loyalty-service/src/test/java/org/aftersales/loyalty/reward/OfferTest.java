package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be had, by whom and for how much. 5 000.00 EUR earn 500 points. */
@QuarkusTest
class OfferTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    OfferTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points_and_money_off_for_100() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5000.00", "EUR"));
        shop.offers("OFF", Map.of()).statusCode(201);
    }

    @Test
    void a_reward_of_which_none_is_left_takes_no_points() {
        shop.offers("LAST", Map.of("stock", 1)).statusCode(201).body("left", equalTo(1));
        shop.redeem("LAST").statusCode(201);

        shop.redeem("LAST").statusCode(409).body("code", equalTo("out-of-stock"));

        assertEquals(400, shop.available());
    }

    @Test
    void what_was_called_off_can_be_had_by_others() {
        shop.offers("LAST", Map.of("stock", 1));
        String redemption = shop.redeem("LAST").extract().path("redemptionId");

        shop.staff(redemption, "void", Map.of()).statusCode(200);

        shop.redeem("LAST").statusCode(201);
    }

    @Test
    void nobody_has_a_reward_more_often_than_they_may() {
        shop.offers("ONCE", Map.of("perMember", 1));
        shop.redeem("ONCE").statusCode(201);

        shop.redeem("ONCE").statusCode(409).body("code", equalTo("reward-had-before"));

        assertEquals(400, shop.available());
    }

    @Test
    void discount_without_debit__who_cannot_pay_has_nothing_and_is_told_what_there_is() {
        shop.offers("DEAR", Map.of("points", 501));

        shop.redeem("DEAR")
                .statusCode(409)
                .body("code", equalTo("not-enough-points"))
                .body("errors[0].pointer", equalTo("/balance/available"))
                .body("errors[0].message", equalTo("500"));

        shop.member().get("/v1/redemptions").then().body("items.size()", equalTo(0));
        assertEquals(0, shop.balance("held"));
    }

    @ParameterizedTest
    @CsvSource({
        "OFF,   101, 422, wrong-price",
        "OFF,   50,  201, ''",
        "GIFT,  50,  422, wrong-price",
        "NONE,  '',  404, no-such-reward",
        "LATER, '',  404, no-such-reward",
        "COVER, '',  422, unit-needed",
    })
    void only_what_is_offered_can_be_had_and_for_its_price(String reward, String points, int status, String code) {
        shop.offers("GIFT", Map.of("kind", "ACCESSORY"));
        shop.offers("LATER", Map.of("from", "2026-11-22T00:00:00Z"));
        var cover = Map.of("kinds", new String[] {"PARTS"}, "period", "P12M", "begins", "AFTER_BASE");
        shop.offers("COVER", Map.of("kind", "EXTENDED_WARRANTY", "cover", cover))
                .statusCode(201);

        var answer = points.isEmpty()
                ? shop.redeem(reward)
                : shop.redeem(Map.of("reward", reward, "points", Integer.valueOf(points)));

        answer.statusCode(status);
        if (!code.isEmpty()) answer.body("code", equalTo(code));
    }
}
