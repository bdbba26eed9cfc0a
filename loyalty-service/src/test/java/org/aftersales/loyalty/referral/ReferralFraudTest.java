package org.aftersales.loyalty.referral;

import static org.aftersales.loyalty.referral.Friends.bought;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ToldContacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who bring themselves. */
@QuarkusTest
class ReferralFraudTest {
    private static final String BOUGHT = "2026-11-25T10:00:00Z";
    private static final String KEPT = "2026-12-10T00:00:00Z";
    private static final Map<String, String> HOME = Map.of("street", "Valiasr 12", "postalCode", "1591634311");

    private final Deliveries deliveries;
    private final ReferralRewardUseCases rewards;
    private final Tenants tenants;
    private final ToldContacts contacts;
    private final TestClock clock;
    private final Story member = Story.begin();
    private final Story friend = Story.in(member.tenant());
    private final Friends friends = new Friends(member.tenant());

    ReferralFraudTest(
            Deliveries deliveries,
            ReferralRewardUseCases rewards,
            Tenants tenants,
            ToldContacts contacts,
            TestClock clock) {
        this.deliveries = deliveries;
        this.rewards = rewards;
        this.tenants = tenants;
        this.contacts = contacts;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(member.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_circle_is_not_closed_however_many_are_in_it_and_whenever_they_became_members() {
        var third = Story.in(member.tenant());
        friends.brought(friend, friends.code(member));
        deliveries.deliver(friend.linked(), third.linked());
        friends.brought(third, friends.code(friend));

        refused(friends.accept(member, friends.code(third)).extract().statusCode());
        refused(friends.accept(member, friends.code(friend)).extract().statusCode());
    }

    @Test
    void one_device_brings_nobody_not_even_once_more() {
        var third = Story.in(member.tenant());
        String code =
                friends.issue(member, Map.of("device", "phone-1234")).extract().path("code");

        refused(friends.accept(friend, Map.of("code", code, "device", "phone-1234"))
                .extract()
                .statusCode());
        friends.accept(friend, Map.of("code", code, "device", "phone-5678")).statusCode(201);
        refused(friends.accept(third, Map.of("code", code, "device", "phone-5678"))
                .extract()
                .statusCode());
    }

    @Test
    void who_has_a_code_of_their_own_tells_a_friends_code_with_the_same_device() {
        deliveries.deliver(friend.linked());
        friends.issue(friend, Map.of("device", "phone-1234")).statusCode(201);

        friends.accept(friend, Map.of("code", friends.code(member), "device", "phone-1234"))
                .statusCode(201);
    }

    @Test
    void who_has_the_members_number_or_mailbox_or_home_is_refused_without_being_told_why() {
        var reached = Map.of("phone", "+98 935 000 25 78", "email", "sara.m@gmail.com", "address", HOME);
        deliveries.deliver(contact(member, reached));
        var code = friends.code(member);
        var same = List.of(
                Map.of("phone", "0935 0002578"),
                Map.of("email", "SaraM+two@gmail.com"),
                Map.of("address", Map.of("street", "valiasr-12", "postalCode", "15916 34311")));

        for (var contact : same) {
            var other = Story.in(member.tenant());
            deliveries.deliver(other.linked(), contact(other, contact));
            friends.accept(other, code).statusCode(422).body("code", equalTo("referral-refused"));
        }
        deliveries.deliver(friend.linked(), contact(friend, Map.of("phone", "+98 935 000 25 79", "address", HOME)));
        deliveries.deliver(contact(friend, Map.of("phone", "+98 935 000 25 79")));
        friends.accept(friend, code).statusCode(201);
    }

    @Test
    void who_turns_out_to_be_the_same_later_is_refused_when_somebody_looks_and_nobody_earns() {
        friends.rewarded();
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(friend.linked(), bought(friend, UUID.randomUUID(), BOUGHT));
        deliveries.deliver(contact(member, Map.of("email", "sara@example.org")));
        deliveries.deliver(contact(friend, Map.of("email", "sara+friend@example.org")));

        look(referral);

        friends.seen(referral).body("status", equalTo("REFUSED")).body("refusal", equalTo("SAME_CONTACT"));
        assertEquals(10, friends.points(friend));
        assertEquals(0, friends.points(member));
    }

    @Test
    void who_turns_out_to_have_bought_long_before_is_no_newcomer() {
        var referral = friends.brought(friend, friends.code(member));
        deliveries.deliver(bought(friend, UUID.randomUUID(), "2025-01-01T00:00:00Z"));
        deliveries.deliver(friend.linked(), bought(friend, UUID.randomUUID(), BOUGHT));

        look(referral);

        friends.seen(referral).body("refusal", equalTo("NO_NEWCOMER"));
    }

    @Test
    void nobody_has_very_many_friends_in_a_day() {
        var code = friends.code(member);
        for (var n = 0; n < 20; n++) {
            friends.accept(Story.in(member.tenant()), code).statusCode(201);
        }

        refused(friends.accept(friend, code).extract().statusCode());
        clock.advance(Duration.ofHours(24));

        friends.accept(friend, code).statusCode(201);
    }

    private static void refused(int status) {
        assertEquals(422, status);
    }

    private void look(UUID referral) {
        clock.set(Instant.parse(KEPT));
        tenants.run(member.tenant(), () -> rewards.look(referral));
    }

    private IncomingEvent contact(Story who, Map<String, ?> told) {
        return contacts.told(who, told);
    }
}
