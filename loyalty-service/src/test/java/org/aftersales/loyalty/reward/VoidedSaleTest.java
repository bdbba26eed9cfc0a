package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit of 1 000.00 EUR, for which a member has 100 points, turns out never to have been sold; or so it seems. */
@QuarkusTest
class VoidedSaleTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();
    private final UUID voiding = UUID.randomUUID();

    VoidedSaleTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_unit() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(unit, "1000.00", "EUR"));
        shop.offers("OFF", Map.of());
        shop.offers("HALF", Map.of("points", 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTERED_IN_ERROR", "PROOF_FORGED", "STOLEN"})
    void what_was_never_sold_has_earned_nothing(String reason) {
        deliveries.deliver(voided(reason), voided(reason));

        assertEquals(0, shop.available());
        sound(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCLUDED_USE", "SERIAL_ALTERED", "TOLD_LATER"})
    void what_was_sold_and_is_not_covered_any_more_keeps_its_points(String reason) {
        deliveries.deliver(voided(reason));

        assertEquals(100, shop.available());
    }

    @Test
    void after_a_partial_refund_no_more_than_the_rest_is_taken_nor_by_a_refund_that_is_told_later() {
        deliveries.deliver(refunded("300.00"));
        assertEquals(70, shop.available());

        deliveries.deliver(voided("PROOF_FORGED"), refunded("700.00"));

        assertEquals(0, shop.available());
        sound(100);
    }

    @Test
    void what_was_taken_for_a_mistake_is_given_again_and_goes_with_the_unit_as_before() {
        deliveries.deliver(refunded("300.00"), voided("STOLEN"));

        deliveries.deliver(reinstated(), reinstated());
        assertEquals(70, shop.available());
        sound(30);

        deliveries.deliver(refunded("200.00"));
        assertEquals(50, shop.available());
        deliveries.deliver(refunded("500.00"));
        assertEquals(0, shop.available());
        sound(100);
    }

    @Test
    void what_the_mistake_could_not_take_is_not_taken_afterwards_either() {
        var redemption = redeemed("HALF");
        deliveries.deliver(voided("STOLEN"));
        assertEquals(0, shop.available());

        deliveries.deliver(reinstated());
        callOff(redemption);

        assertEquals(100, shop.available());
        sound(0);
    }

    @Test
    void what_came_free_in_between_is_given_again_too() {
        var redemption = redeemed("HALF");
        deliveries.deliver(voided("STOLEN"));
        callOff(redemption);
        assertEquals(0, shop.available());

        deliveries.deliver(reinstated());

        assertEquals(100, shop.available());
        sound(0);
    }

    @Test
    void a_mistake_that_was_over_before_its_customer_was_known_takes_nothing() {
        var later = Story.in(story.tenant());
        deliveries.deliver(
                later.registered(unit(1), "500.00", "EUR"),
                told(later, "warranty.unit.voided.v1", unit(1), Map.of("reason", "STOLEN")),
                told(later, "warranty.unit.reinstated.v1", unit(1), Map.of()),
                later.linked());

        assertEquals(50, new Shop(later).available());
        Shop.as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }

    @Test
    void a_mistake_that_is_told_after_its_end_takes_nothing() {
        deliveries.deliver(reinstated(), voided("STOLEN"));

        assertEquals(100, shop.available());
    }

    @Test
    void a_unit_that_is_void_anew_gives_its_points_back_anew() {
        deliveries.deliver(voided("STOLEN"), reinstated());

        deliveries.deliver(told(
                story, "warranty.unit.voided.v1", unit, Map.of("reason", "STOLEN", "voidingId", UUID.randomUUID())));

        assertEquals(0, shop.available());
        sound(100);
    }

    private static UUID unit(int which) {
        return new UUID(which, which);
    }

    private IncomingEvent voided(String reason) {
        return told(story, "warranty.unit.voided.v1", unit, Map.of("reason", reason, "voidingId", voiding));
    }

    private IncomingEvent reinstated() {
        return told(story, "warranty.unit.reinstated.v1", unit, Map.of("voidingId", voiding));
    }

    private static IncomingEvent told(Story whose, String type, UUID unit, Map<String, ?> more) {
        var all = new HashMap<String, Object>(more);
        all.put("unitId", unit);
        all.put("customerId", whose.customer());
        return IncomingEvents.of(type, all, whose.tenant());
    }

    private IncomingEvent refunded(String amount) {
        return story.refunded(UUID.randomUUID(), unit, "1000.00", amount);
    }

    private String redeemed(String reward) {
        return shop.redeem(reward).statusCode(201).extract().path("redemptionId");
    }

    private void callOff(String redemption) {
        shop.change(shop.member(), redemption, "void", Map.of()).statusCode(200);
    }

    private void sound(int takenBack) {
        var manager = Tokens.manager(story.tenant());
        Shop.as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
        Shop.as(manager).get("/v1/liability").then().body("cohorts.takenBack", contains(takenBack));
    }
}
