package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member redeems the 100 points of a unit, sends the unit back, and then takes the redemption back too. */
@QuarkusTest
class ReturnedMeanwhileTest {
    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();

    ReturnedMeanwhileTest(Deliveries deliveries, EventProbe probe, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_unit() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(unit, "1000.00", "EUR"));
        shop.offers("OFF", Map.of());
        shop.offers(
                "CODE",
                Map.of("kind", "VOUCHER", "points", 100, "worth", Map.of("amount", "10.00", "currency", "EUR")));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_was_held_when_its_sale_came_back_is_taken_as_soon_as_it_is_free_again() {
        var redemption = redeemed("OFF");
        sendBack("1000.00");

        callOff(redemption);

        assertEquals(0, shop.available());
        probe.in(story.tenant())
                .expect("loyalty.points.moved.v1")
                .with("reason", "RETURN")
                .with("available", -100);
        sound(100);
    }

    @Test
    void a_hold_that_nobody_captures_leaves_no_points_of_what_was_sent_back() {
        redeemed("OFF");
        sendBack("1000.00");

        clock.advance(Duration.ofDays(60));
        timers.sweep();

        assertEquals(0, shop.available());
        assertEquals(0, shop.balance("held"));
    }

    @Test
    void what_was_spent_when_its_sale_came_back_is_taken_when_the_voucher_is_taken_back() {
        var redemption = redeemed("CODE");
        sendBack("1000.00");

        shop.staff(redemption, "reversal", Map.of("reason", "MEMBER_WISH")).statusCode(200);

        assertEquals(0, shop.available());
        sound(100);
    }

    @Test
    void only_what_is_missing_is_taken_however_many_returns_missed_it() {
        var redemption = redeemed("OFF");
        sendBack("300.00");
        sendBack("250.00");

        callOff(redemption);

        assertEquals(45, shop.available());
        sound(55);
    }

    @Test
    void what_was_missing_is_taken_once_also_where_the_return_had_taken_nothing() {
        shop.offers("HALF", Map.of("points", 50));
        var first = redeemed("HALF");
        var second = redeemed("HALF");
        sendBack("500.00");

        callOff(first);
        assertEquals(0, shop.available());
        callOff(second);

        assertEquals(50, shop.available());
        sound(50);
    }

    @Test
    void what_is_spent_stays_spent_and_the_free_rest_goes_where_its_sale_went() {
        var redemption = redeemed("OFF");
        sendBack("600.00");

        shop.staff(redemption, "capture", Map.of("points", 30)).statusCode(200);

        assertEquals(10, shop.available());
        sound(60);
    }

    @Test
    void what_staff_took_of_the_posting_and_missed_is_taken_when_it_is_free_again() {
        var redemption = redeemed("OFF");
        String posting = shop.member().get("/v1/me/loyalty/statement").path("items[-1].postingId");
        var told = Map.of("memberId", Desk.member(story), "kind", "DEDUCTION", "points", 60, "postingId", posting);
        var all = new HashMap<String, Object>(told);
        all.putAll(Map.of("reason", "ABUSE", "evidence", "TK-2026-000017"));
        Desk.post(Tokens.agent(story.tenant()), "/v1/corrections", all).body("shortfall", equalTo(60));

        callOff(redemption);

        assertEquals(40, shop.available());
        sendBack("1000.00");
        assertEquals(0, shop.available());
        sound(100);
    }

    @Test
    void points_of_other_sales_are_nobodys_business() {
        deliveries.deliver(story.registered(UUID.randomUUID(), "500.00", "EUR"));
        var redemption = redeemed("OFF");
        sendBack("1000.00");

        callOff(redemption);

        assertEquals(50, shop.available());
    }

    private String redeemed(String reward) {
        return shop.redeem(reward).statusCode(201).extract().path("redemptionId");
    }

    private void callOff(String redemption) {
        shop.change(shop.member(), redemption, "void", Map.of()).statusCode(200);
    }

    private void sendBack(String amount) {
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", amount));
    }

    private void sound(int takenBack) {
        var manager = Tokens.manager(story.tenant());
        Shop.as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
        Shop.as(manager).get("/v1/liability").then().body("cohorts.takenBack", contains(takenBack));
    }
}
