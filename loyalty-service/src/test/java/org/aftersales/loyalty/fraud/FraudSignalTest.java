package org.aftersales.loyalty.fraud;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ToldContacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member with 4 000 points, linked two days ago. */
@QuarkusTest
class FraudSignalTest {
    private static final Instant LINKED = Instant.parse(Story.LINKED_AT);
    private static final Map<String, String> HERS = Map.of("phone", "+98 935 000 25 78", "email", "sara@example.org");

    private final Deliveries deliveries;
    private final ToldContacts contacts;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Watch watch = new Watch(story.tenant());

    FraudSignalTest(Deliveries deliveries, ToldContacts contacts, TestClock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_whom_everybody_knows() {
        clock.set(LINKED);
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(contacts.told(story, HERS));
        joins(story, "40000.00");
        clock.advance(Duration.ofDays(2));
        watch.offers("ONE", "DONATION", 1);
        watch.offers("MANY", "DONATION", 1_000);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void many_points_soon_after_the_way_to_sign_in_changed_are_held() {
        watch.credentialsChanged(story, clock.instant().toString());
        clock.advance(Duration.ofHours(72).minusMillis(1));

        watch.redeem(story, "ONE").statusCode(201);
        watch.redeem(story, "MANY").statusCode(409).body("code", equalTo("redemptions-held"));

        assertEquals(List.of("CHANGED_CREDENTIALS"), watch.signals("OPEN"));
        watch.release(watch.newest(), "MEMBER_CONFIRMED").statusCode(200);
        watch.redeem(story, "MANY").statusCode(201);
    }

    @Test
    void a_changed_way_to_sign_in_is_remembered_by_the_latest_change_and_for_its_time() {
        watch.credentialsChanged(story, clock.instant().toString());
        watch.credentialsChanged(story, LINKED.toString());
        watch.credentialsChanged(Story.in(story.tenant()), clock.instant().toString());
        clock.advance(Duration.ofHours(72));

        watch.redeem(story, "MANY").statusCode(201);

        watch.credentialsChanged(story, "2030-01-01T00:00:00Z");
        clock.advance(Duration.ofHours(72));
        watch.redeem(story, "MANY").statusCode(201);
        assertEquals(List.of(), watch.signals("OPEN"));
    }

    @Test
    void many_points_soon_after_a_number_or_a_mailbox_changed_are_held() {
        var other = Map.of("phone", "+98 935 000 25 78", "email", "eve@example.org");
        deliveries.deliver(contacts.told(story, HERS), contacts.told(story, other));
        clock.advance(Duration.ofHours(24).minusMillis(1));

        watch.redeem(story, "ONE").statusCode(201);
        watch.redeem(story, "MANY").statusCode(409);

        assertEquals(List.of("CHANGED_CONTACT"), watch.signals("OPEN"));
    }

    @Test
    void a_contact_that_was_left_out_for_a_moment_has_changed_too() {
        deliveries.deliver(contacts.told(story, Map.of()), contacts.told(story, HERS));

        watch.redeem(story, "MANY").statusCode(409);

        assertEquals(List.of("CHANGED_CONTACT"), watch.signals("OPEN"));
    }

    @Test
    void the_same_contact_told_again_and_a_new_home_are_no_signs() {
        var written = Map.of("phone", "0935 000 2578", "email", "Sara+shop@example.org");
        var moved = Map.of("street", "Valiasr 12", "postalCode", "1591634311");
        deliveries.deliver(contacts.told(story, written));
        deliveries.deliver(
                contacts.told(story, Map.of("phone", "09350002578", "email", "sara@example.org", "address", moved)));

        watch.redeem(story, "MANY").statusCode(201);
    }

    @Test
    void very_many_who_are_reached_at_one_number_do_not_all_redeem_in_a_day() {
        watch.set("membersPerContact", 2, "\"0\"").statusCode(200);
        for (var n = 0; n < 2; n++) {
            var other = Story.in(story.tenant());
            deliveries.deliver(contacts.told(other, Map.of("phone", "+98 935 000 25 78", "email", n + "@example.org")));
            joins(other, "10000.00");
            watch.redeem(other, "ONE").statusCode(201);
        }

        watch.redeem(story, "ONE").statusCode(409);

        assertEquals(List.of("SHARED_CONTACT"), watch.signals("OPEN"));
        watch.release(watch.newest(), "KNOWN_USE").statusCode(200);
        watch.redeem(story, "ONE").statusCode(201);
    }

    @Test
    void who_redeemed_longer_ago_or_is_reached_elsewhere_is_not_counted() {
        watch.set("membersPerContact", 1, "\"0\"").statusCode(200);
        var other = Story.in(story.tenant());
        var stranger = Story.in(story.tenant());
        deliveries.deliver(contacts.told(other, HERS), contacts.told(stranger, Map.of("phone", "+98 935 000 25 79")));
        joins(other, "10000.00");
        joins(stranger, "10000.00");
        watch.redeem(other, "ONE").statusCode(201);
        clock.advance(Duration.ofHours(24));
        watch.redeem(stranger, "ONE").statusCode(201);

        watch.redeem(story, "ONE").statusCode(201);
    }

    private void joins(Story who, String bought) {
        deliveries.deliver(who.linked(), who.registered(UUID.randomUUID(), bought, "EUR"));
    }
}
