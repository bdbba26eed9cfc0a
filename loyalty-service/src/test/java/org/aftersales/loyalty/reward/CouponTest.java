package org.aftersales.loyalty.reward;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member who came back, and a catalogue that has a voucher of 10 EUR for that. */
@QuarkusTest
class CouponTest {
    private final Deliveries deliveries;
    private final CouponUseCases coupons;
    private final EventProbe events;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID absence = UUID.randomUUID();

    CouponTest(Deliveries deliveries, CouponUseCases coupons, EventProbe events, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.coupons = coupons;
        this.events = events;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
    }

    @Test
    void who_is_given_a_coupon_reads_its_code_as_often_as_they_like_and_uses_it_once() {
        offer(null);
        give(story, absence);
        give(story, absence);

        String code = mine(story)
                .body("items", hasSize(1))
                .body("items[0].worth.amount", equalTo("10.00"))
                .body("items[0].occasion", equalTo("WELCOME_BACK"))
                .extract()
                .path("items[0].code");
        mine(story).body("items.code", contains(code));
        String voucher = reserve(code).statusCode(201).extract().path("voucherId");
        as(Tokens.retailer(story.tenant(), "parsian"))
                .header("If-Match", "*")
                .put("/v1/vouchers/" + voucher + "/redemption")
                .then()
                .statusCode(200);

        reserve(code).statusCode(404);
        mine(story).body("items.status", contains("REDEEMED"));
        events.in(story.tenant()).expect("loyalty.voucher.granted.v1").with("occasion", "WELCOME_BACK");
    }

    @Test
    void as_many_are_given_as_there_are() {
        offer(1L);
        var other = Story.in(story.tenant());
        deliveries.deliver(other.linked());
        give(story, absence);
        give(other, UUID.randomUUID());

        mine(story).body("items", hasSize(1));
        mine(other).body("items", empty());
    }

    @Test
    void where_the_catalogue_has_none_nobody_is_given_one() {
        give(story, absence);

        mine(story).body("items", empty());
    }

    private void offer(Long stock) {
        var terms = new HashMap<String, Object>(Map.of("kind", "VOUCHER", "name", "Welcome back", "points", 100));
        terms.put("worth", Map.of("amount", "10.00", "currency", "EUR"));
        if (stock != null) terms.put("stock", stock);
        post(Tokens.manager(story.tenant()), "/v1/rewards", Map.of("code", "WELCOME_BACK", "terms", terms))
                .statusCode(201);
    }

    private void give(Story whom, UUID occasion) {
        var member = new MemberId(UUID.fromString(member(whom)));
        tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew()
                .run(() -> coupons.give(member, Occasion.WELCOME_BACK, occasion)));
    }

    private ValidatableResponse reserve(String code) {
        var order = Map.of("code", code, "orderReference", "order-1");
        return post(Tokens.retailer(story.tenant(), "parsian"), "/v1/vouchers/reservations", order);
    }

    private static ValidatableResponse mine(Story whom) {
        return as(token(whom)).get("/v1/me/coupons").then().statusCode(200);
    }
}
