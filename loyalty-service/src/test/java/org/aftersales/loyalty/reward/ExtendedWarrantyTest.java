package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Warranty gives this reward: asked by an event, it answers by one. 5 000.00 EUR earn 500 points. */
@QuarkusTest
class ExtendedWarrantyTest {
    private static final Map<String, ?> TERMS = Map.of(
            "kind",
            "EXTENDED_WARRANTY",
            "points",
            400,
            "cover",
            Map.of("kinds", List.of("PARTS", "LABOUR"), "period", "P12M", "begins", "AFTER_BASE"));

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();

    ExtendedWarrantyTest(Deliveries deliveries, EventProbe probe, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points_and_a_unit() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(unit, "5000.00", "EUR"));
        shop.offers("PLUS", TERMS).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void warranty_is_asked_while_the_points_are_held() {
        var redemption = redeemed();

        assertEquals(400, shop.balance("held"));
        probe.in(story.tenant())
                .expect("loyalty.reward.redeemed.v1")
                .with("redemptionId", redemption)
                .with("customerId", story.customer())
                .with("unitId", unit)
                .with("kind", "EXTENDED_WARRANTY")
                .with("cover.kinds.1", "LABOUR")
                .with("cover.period", "P12M")
                .with("cover.begins", "AFTER_BASE");
    }

    @Test
    void the_points_are_spent_once_warranty_has_extended_the_unit() {
        var redemption = redeemed();

        deliveries.deliver(extended(redemption), extended(redemption));

        read(redemption, "FULFILLED");
        assertEquals(0, shop.balance("held"));
        assertEquals(100, shop.available());
    }

    @Test
    void the_points_are_free_again_when_warranty_refuses() {
        var redemption = redeemed();

        deliveries.deliver(refused(redemption), refused(redemption));

        read(redemption, "VOIDED");
        assertEquals(500, shop.available());
        probe.in(story.tenant()).expect("loyalty.reward.reversed.v1").with("reason", "REFUSED");
    }

    @Test
    void an_answer_that_comes_too_late_finds_the_points_free_and_the_cover_taken_back() {
        var redemption = redeemed();
        clock.advance(Duration.ofDays(7));
        timers.sweep();
        probe.in(story.tenant()).expect("loyalty.reward.reversed.v1").with("reason", "EXPIRED");

        deliveries.deliver(extended(redemption));

        read(redemption, "EXPIRED");
        assertEquals(500, shop.available());
    }

    @Test
    void cover_that_was_sold_and_answers_to_others_change_nothing() {
        var redemption = redeemed();

        deliveries.deliver(
                IncomingEvents.of(
                        "warranty.unit.extended.v1", Map.of("redemptionId", IncomingEvents.REMOVED), story.tenant()),
                extended(UUID.randomUUID().toString()),
                refused(UUID.randomUUID().toString()));

        read(redemption, "HELD");
    }

    @Test
    void a_unit_that_goes_back_brings_the_points_back_and_takes_those_that_it_had_earned() {
        var redemption = redeemed();
        deliveries.deliver(extended(redemption));

        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "5000.00", "2500.00"));
        read(redemption, "FULFILLED");
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "5000.00", "2500.00"));

        read(redemption, "REVERSED");
        probe.in(story.tenant()).expect("loyalty.reward.reversed.v1").with("reason", "UNIT_RETURNED");
        // the first half took the 100 that were left; the 150 that it missed and the second half were among the 400
        // that
        // came back
        assertEquals(0, shop.available());
    }

    private String redeemed() {
        return shop.redeem(Map.of("reward", "PLUS", "unitId", unit))
                .statusCode(201)
                .body("status", equalTo("HELD"))
                .extract()
                .path("redemptionId");
    }

    private IncomingEvent extended(String redemption) {
        return IncomingEvents.of("warranty.unit.extended.v1", Map.of("redemptionId", redemption), story.tenant());
    }

    private IncomingEvent refused(String redemption) {
        return IncomingEvents.of("warranty.reward.refused.v1", Map.of("redemptionId", redemption), story.tenant());
    }

    private void read(String redemption, String status) {
        shop.member().get("/v1/redemptions/" + redemption).then().body("status", equalTo(status));
    }
}
