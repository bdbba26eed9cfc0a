package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 5 000.00 EUR earn 500 points. */
@QuarkusTest
class RedemptionResourceTest {
    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();

    RedemptionResourceTest(Deliveries deliveries, EventProbe probe, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points_and_money_off_for_100() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(unit, "5000.00", "EUR"));
        shop.offers("OFF", Map.of()).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void points_are_reserved_then_spent_in_part_then_the_reward_is_given() {
        var redemption = redeemed();
        assertEquals(400, shop.available());
        assertEquals(100, shop.balance("held"));

        shop.staff(redemption, "capture", Map.of("points", 60))
                .statusCode(200)
                .body("status", equalTo("CAPTURED"))
                .body("captured", equalTo(60));
        assertEquals(440, shop.available());
        assertEquals(0, shop.balance("held"));
        shop.staff(redemption, "fulfilment", Map.of()).statusCode(200).body("status", equalTo("FULFILLED"));

        shop.staff(redemption, "reversal", Map.of("reason", "MISTAKE"))
                .statusCode(200)
                .body("status", equalTo("REVERSED"))
                .body("givenBack", equalTo(60));
        assertEquals(500, shop.available());
    }

    @Test
    void whatever_becomes_of_it_is_told() {
        var redemption = redeemed();
        shop.staff(redemption, "capture", Map.of("points", 60));
        shop.staff(redemption, "fulfilment", Map.of());
        shop.staff(redemption, "reversal", Map.of("reason", "MISTAKE"));

        probe.in(story.tenant())
                .expect("loyalty.reward.redeemed.v1")
                .with("points", 100)
                .expect("loyalty.reward.fulfilled.v1")
                .with("points", 60)
                .expect("loyalty.reward.reversed.v1")
                .with("reason", "MISTAKE");
    }

    @Test
    void a_member_calls_off_what_was_not_spent() {
        var redemption = redeemed();

        shop.change(shop.member(), redemption, "void", Map.of()).statusCode(200).body("status", equalTo("VOIDED"));

        assertEquals(500, shop.available());
        shop.staff(redemption, "capture", Map.of("points", 100))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void points_that_nobody_spends_in_time_are_free_again() {
        var redemption = redeemed();
        clock.advance(Duration.ofHours(23));
        timers.sweep();
        assertEquals(400, shop.available());

        clock.advance(Duration.ofHours(1));
        timers.sweep();

        assertEquals(500, shop.available());
        read(redemption).body("status", equalTo("EXPIRED")).body("reason", equalTo("EXPIRED"));
    }

    @Test
    void points_whose_time_is_over_are_not_spent_although_nobody_has_freed_them_yet() {
        var redemption = redeemed();
        clock.advance(Duration.ofHours(24));

        shop.staff(redemption, "capture", Map.of("points", 100)).statusCode(409).body("code", equalTo("hold-over"));

        assertEquals(100, shop.balance("held"));
    }

    @Test
    void what_was_spent_in_time_stays_spent() {
        var redemption = redeemed();
        shop.staff(redemption, "capture", Map.of("points", 100)).statusCode(200);

        clock.advance(Duration.ofHours(25));
        timers.sweep();

        read(redemption).body("status", equalTo("CAPTURED"));
    }

    @Test
    void a_request_sent_twice_reserves_once() {
        var key = UUID.randomUUID().toString();
        for (var sent = 0; sent < 2; sent++) {
            shop.member()
                    .header("Idempotency-Key", key)
                    .body(Map.of("reward", "OFF"))
                    .post("/v1/redemptions")
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith("/v1/redemptions/"));
        }

        assertEquals(400, shop.available());
    }

    @Test
    void others_do_not_find_it_and_a_stale_version_changes_nothing() {
        var redemption = redeemed();
        var other = new Shop(Story.in(story.tenant()));
        deliveries.deliver(other.story().linked());

        other.member().get("/v1/redemptions/" + redemption).then().statusCode(404);
        other.change(other.member(), redemption, "void", Map.of()).statusCode(404);
        Shop.as(Tokens.agent("another"))
                .get("/v1/redemptions/" + redemption)
                .then()
                .statusCode(404);
        var agent = Shop.as(Tokens.agent(story.tenant()));
        agent.body(Map.of())
                .put("/v1/redemptions/" + redemption + "/capture")
                .then()
                .statusCode(428);
        Shop.as(Tokens.agent(story.tenant()))
                .header("If-Match", "\"7\"")
                .body(Map.of())
                .put("/v1/redemptions/" + redemption + "/capture")
                .then()
                .statusCode(412);
    }

    @Test
    void my_redemptions_are_listed_newest_first() {
        shop.offers("GIFT", Map.of("kind", "DONATION", "points", 10));
        shop.redeem("OFF");
        clock.advance(Duration.ofSeconds(1));
        shop.redeem("GIFT").statusCode(201).body("status", equalTo("FULFILLED"));

        shop.member().get("/v1/redemptions").then().body("items.reward", contains("GIFT", "OFF"));
    }

    private String redeemed() {
        return shop.redeem("OFF").statusCode(201).extract().path("redemptionId");
    }

    private ValidatableResponse read(String redemption) {
        return shop.member().get("/v1/redemptions/" + redemption).then().statusCode(200);
    }
}
