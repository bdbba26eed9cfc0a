package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What points were spent on for a unit ends when its goods come back, whatever was paid for them. 5 000 EUR earn 500. */
@QuarkusTest
class GoodsBackTest {
    private static final Map<String, ?> COVER = Map.of(
            "kind",
            "EXTENDED_WARRANTY",
            "points",
            400,
            "cover",
            Map.of("kinds", List.of("PARTS"), "period", "P12M", "begins", "AFTER_BASE"));

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();

    GoodsBackTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points_and_a_unit() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(unit, "5000.00", "EUR"));
        shop.offers("PLUS", COVER);
        shop.offers("OFF", Map.of());
        shop.offers("SERVICE", Map.of("kind", "FREE_SERVICE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM", "MG"})
    void goods_back_for_less_than_their_price_end_what_was_given_for_them(String order) {
        var redemption = redeemed("PLUS");
        deliveries.deliver(extended(redemption));
        var told = List.of(goodsBack(), refunded("4500.00"));

        for (var fact : order.split("")) deliveries.deliver(told.get("GM".indexOf(fact)), told.get("GM".indexOf(fact)));

        read(redemption, "REVERSED");
        probe.in(story.tenant()).expect("loyalty.reward.reversed.v1").with("reason", "UNIT_RETURNED");
        assertEquals(50, shop.available());
    }

    @Test
    void of_money_off_only_the_part_comes_back_that_was_paid_back() {
        var redemption = redeemed("OFF");
        shop.staff(redemption, "capture", Map.of("points", 100, "unitId", unit)).statusCode(200);

        deliveries.deliver(goodsBack());
        read(redemption, "CAPTURED");
        deliveries.deliver(refunded("2500.00"));

        shop.member().get("/v1/redemptions/" + redemption).then().body("givenBack", equalTo(50));
    }

    @Test
    void cover_that_is_told_after_its_unit_was_paid_back_costs_no_points() {
        var redemption = redeemed("PLUS");

        deliveries.deliver(refunded("5000.00"), extended(redemption));

        read(redemption, "VOIDED");
        probe.in(story.tenant()).expect("loyalty.reward.reversed.v1").with("reason", "UNIT_RETURNED");
        assertEquals(0, shop.balance("held"));
        assertEquals(0, shop.available());
    }

    @Test
    void cover_that_is_told_between_two_refunds_goes_with_the_goods() {
        var redemption = redeemed("PLUS");

        deliveries.deliver(refunded("2500.00"), extended(redemption), refunded("2500.00"), goodsBack());

        read(redemption, "REVERSED");
        assertEquals(0, shop.available());
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "M"})
    void staff_cannot_spend_points_on_what_has_gone_back(String fact) {
        var redemption = redeemed("SERVICE");
        deliveries.deliver(fact.equals("G") ? goodsBack() : refunded("5000.00"));

        shop.staff(redemption, "capture", Map.of("points", 100))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));

        read(redemption, "VOIDED");
        assertEquals(0, shop.balance("held"));
    }

    @Test
    void what_is_for_another_unit_stays() {
        var other = UUID.randomUUID();
        deliveries.deliver(story.registered(other, "5000.00", "EUR"));
        var redemption = redeemed("SERVICE");

        deliveries.deliver(
                IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", other), story.tenant()),
                story.refunded(UUID.randomUUID(), other, "5000.00", "5000.00"));

        read(redemption, "HELD");
    }

    private String redeemed(String reward) {
        return shop.redeem(Map.of("reward", reward, "unitId", unit))
                .statusCode(201)
                .extract()
                .path("redemptionId");
    }

    private IncomingEvent extended(String redemption) {
        return IncomingEvents.of("warranty.unit.extended.v1", Map.of("redemptionId", redemption), story.tenant());
    }

    private IncomingEvent goodsBack() {
        return IncomingEvents.of(
                "warranty.unit.returned.v1", Map.of("unitId", unit, "customerId", story.customer()), story.tenant());
    }

    private IncomingEvent refunded(String amount) {
        return story.refunded(UUID.randomUUID(), unit, "5000.00", amount);
    }

    private void read(String redemption, String status) {
        shop.member().get("/v1/redemptions/" + redemption).then().body("status", equalTo(status));
    }
}
