package org.aftersales.loyalty.referral;

import static org.aftersales.loyalty.referral.Friends.bought;
import static org.aftersales.loyalty.referral.Friends.refunded;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A friend buys for 100 EUR on 25 November, and has kept it when 9 December is over. */
@QuarkusTest
class HalfKeptPurchaseTest {
    private static final String BOUGHT = "2026-11-25T10:00:00Z";
    private static final String LATER = "2026-12-08T10:00:00Z";
    private static final String KEPT = "2026-12-10T00:00:00Z";

    private final Deliveries deliveries;
    private final ReferralRewardUseCases rewards;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story member = Story.begin();
    private final Story friend = Story.in(member.tenant());
    private final UUID unit = UUID.randomUUID();
    private final Friends friends = new Friends(member.tenant());

    HalfKeptPurchaseTest(Deliveries deliveries, ReferralRewardUseCases rewards, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.rewards = rewards;
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
    void what_half_of_the_price_came_back_of_is_kept() {
        var referral = brought();
        deliveries.deliver(refunded(friend, unit, "50.00", "2026-12-07T10:00:00Z"));

        look(referral);

        friends.seen(referral).body("status", equalTo("REWARDED"));
    }

    @Test
    void what_more_came_back_of_is_not_in_however_many_parts() {
        var referral = brought();
        deliveries.deliver(
                refunded(friend, unit, "50.00", "2026-12-07T10:00:00Z"), refunded(friend, unit, "0.01", LATER));

        look(referral);

        friends.seen(referral).body("status", equalTo("WAITING"));
    }

    @Test
    void what_was_void_by_mistake_is_kept() {
        var referral = brought();
        deliveries.deliver(told("voided", BOUGHT, "STOLEN"), told("reinstated", LATER, "EVIDENCE_REFUTED"));

        look(referral);

        friends.seen(referral).body("status", equalTo("REWARDED"));
    }

    private UUID brought() {
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(friend.linked(), bought(friend, unit, BOUGHT));
        return referral;
    }

    private IncomingEvent told(String what, String at, String why) {
        var reason = what.equals("voided") ? "reason" : "decisionReason";
        return IncomingEvents.of(
                "warranty.unit." + what + ".v1",
                Map.of("unitId", unit, "customerId", friend.customer(), what + "At", at, reason, why),
                friend.tenant());
    }

    private void look(UUID referral) {
        clock.set(Instant.parse(KEPT));
        tenants.run(member.tenant(), () -> rewards.look(referral));
    }
}
