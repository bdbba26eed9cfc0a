package org.aftersales.loyalty.referral;

import static org.aftersales.loyalty.referral.Friends.bought;
import static org.aftersales.loyalty.referral.Friends.gaveBack;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member brings a friend, who buys on 25 November and has kept it when 9 December is over. */
@QuarkusTest
class ReferralTest {
    private static final String BOUGHT = "2026-11-25T10:00:00Z";
    private static final String ALMOST = "2026-12-09T23:59:59.999Z";
    private static final String KEPT = "2026-12-10T00:00:00Z";

    private final Deliveries deliveries;
    private final ReferralRewardUseCases rewards;
    private final EventProbe events;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story member = Story.begin();
    private final Story friend = Story.in(member.tenant());
    private final UUID unit = UUID.randomUUID();
    private final Friends friends = new Friends(member.tenant());

    ReferralTest(
            Deliveries deliveries,
            ReferralRewardUseCases rewards,
            EventProbe events,
            Tenants tenants,
            TestClock clock) {
        this.deliveries = deliveries;
        this.rewards = rewards;
        this.events = events;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_code() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(member.linked());
        friends.rewarded();
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void both_are_rewarded_once_when_the_friend_has_kept_what_they_bought_first() {
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(bought(friend, unit, BOUGHT), friend.linked());

        look(referral, BOUGHT);
        friends.mine(member).body("items.status", contains("PENDING")).body("items[0].keptAt", equalTo(KEPT));
        look(referral, ALMOST);
        assertEquals(10, friends.points(friend));
        look(referral, KEPT);
        look(referral, KEPT);

        assertEquals(60, friends.points(friend));
        assertEquals(100, friends.points(member));
        friends.mine(friend)
                .body("items.status", contains("REWARDED"))
                .body("items[0].referrerId", nullValue())
                .body("items[0].refereeId", nullValue());
        events.in(member.tenant()).expect("loyalty.referral.rewarded.v1").with("unitId", unit.toString());
    }

    @Test
    void what_was_given_back_in_time_does_not_count_and_the_next_purchase_does() {
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(friend.linked(), bought(friend, unit, BOUGHT));
        look(referral, BOUGHT);

        deliveries.deliver(gaveBack(friend, unit, "2026-12-09T10:00:00Z"));
        look(referral, KEPT);
        friends.seen(referral).body("status", equalTo("WAITING")).body("keptAt", nullValue());
        deliveries.deliver(bought(friend, UUID.randomUUID(), "2026-12-11T10:00:00Z"));
        look(referral, "2026-12-25T23:00:00Z");
        assertEquals(0, friends.points(member));
        look(referral, "2026-12-26T00:00:00Z");

        assertEquals(100, friends.points(member));
    }

    @Test
    void however_late_somebody_looks_the_same_comes_out() {
        var second = Story.in(member.tenant());
        var code = friends.code(member);
        var kept = friends.brought(friend, code);
        var returned = friends.brought(second, code);
        var other = UUID.randomUUID();
        deliveries.deliver(gaveBack(friend, unit, "2026-12-20T10:00:00Z"), bought(friend, unit, BOUGHT));
        deliveries.deliver(gaveBack(second, other, "2026-12-08T10:00:00Z"), bought(second, other, BOUGHT));
        deliveries.deliver(second.linked(), friend.linked());

        look(kept, "2027-01-20T00:00:00Z");
        look(returned, "2027-01-20T00:00:00Z");

        friends.seen(kept).body("status", equalTo("REWARDED"));
        friends.seen(returned).body("status", equalTo("WAITING"));
    }

    @Test
    void a_friend_is_brought_once_by_the_code_that_their_friend_has_now() {
        var old = friends.code(member);
        var code = friends.issue(member, Map.of())
                .body("code", matchesPattern("([0-9A-Z]{4}-){4}[0-9A-Z]{4}"))
                .extract()
                .<String>path("code");

        friends.accept(friend, old).statusCode(404).body("code", equalTo("referral-code-not-usable"));
        friends.accept(member, code).statusCode(422).body("code", equalTo("own-referral-code"));
        friends.accept(friend, code.toLowerCase().replace("-", " ")).statusCode(201);
        friends.accept(friend, code).statusCode(409).body("code", equalTo("already-referred"));
        friends.accept(friend, Map.of()).statusCode(400);
    }

    @Test
    void who_has_been_buying_for_longer_is_no_newcomer_and_who_has_just_begun_is_one() {
        var second = Story.in(member.tenant());
        deliveries.deliver(friend.linked(), bought(friend, unit, "2026-11-06T23:59:59Z"));
        deliveries.deliver(second.linked(), bought(second, UUID.randomUUID(), "2026-11-07T00:00:00Z"));
        var code = friends.code(member);

        friends.accept(friend, code).statusCode(422).body("code", equalTo("no-newcomer"));
        var referral = friends.brought(second, code);
        look(referral, "2026-11-22T00:00:00Z");

        friends.seen(referral).body("status", equalTo("REWARDED"));
    }

    @Test
    void who_buys_nothing_in_time_is_not_waited_for() {
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(friend.linked(), bought(friend, unit, "2027-05-20T00:00:00Z"));

        look(referral, "2027-05-19T23:59:59Z");
        friends.seen(referral).body("status", equalTo("WAITING"));
        look(referral, "2027-05-20T00:00:00Z");

        friends.seen(referral).body("status", equalTo("LAPSED"));
        events.in(member.tenant()).expect("loyalty.referral.ended.v1").with("outcome", "LAPSED");
    }

    @Test
    void nobody_is_brought_by_who_has_left_and_nobody_is_rewarded_without_the_other() {
        var code = friends.code(member);
        var referral = friends.brought(friend, code);
        deliveries.deliver(friend.linked(), bought(friend, unit, BOUGHT), member.erased());

        friends.accept(Story.in(member.tenant()), code).statusCode(404);
        look(referral, KEPT);

        friends.seen(referral).body("status", equalTo("REFUSED")).body("refusal", equalTo("GONE"));
        assertEquals(10, friends.points(friend));
    }

    @Test
    void a_member_without_a_code_has_none_and_who_is_no_member_gets_none() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(member.tenant(), member.subject()))
                .get("/v1/me/referral-code")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-referral-code"));
        friends.issue(friend, Map.of()).statusCode(404).body("code", equalTo("not-a-member"));
    }

    private void look(UUID referral, String at) {
        clock.set(Instant.parse(at));
        tenants.run(member.tenant(), () -> rewards.look(referral));
    }
}
