package org.aftersales.loyalty.household;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.aftersales.loyalty.household.Family.give;
import static org.aftersales.loyalty.household.Family.invite;
import static org.aftersales.loyalty.household.Family.join;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who have lived together for a week, each with 100 points, in a programme where 50 points are many. */
@QuarkusTest
class GiftFraudTest {
    private static final String PHONE = "phone-1234";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story mate = Story.in(story.tenant());

    GiftFraudTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_household() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        for (var one : new Story[] {story, mate})
            deliveries.deliver(one.linked(), one.registered(UUID.randomUUID(), "1000.00", "EUR"));
        join(mate, invite(story)).statusCode(201);
        clock.advance(Duration.ofDays(7));
        var thresholds = Map.of(
                "redemptionsPerHour", 30,
                "hoursAfterLink", 24,
                "hoursAfterContactChange", 24,
                "hoursAfterCredentialChange", 72,
                "manyPoints", 50,
                "membersPerContact", 5,
                "membersPerDevice", 1);
        as(Tokens.manager(story.tenant()))
                .header("If-Match", "\"0\"")
                .body(thresholds)
                .put("/v1/programmes/main/fraud-thresholds")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void points_that_are_given_are_looked_at_like_those_that_are_redeemed() {
        var changed = Map.of(
                "subject",
                story.subject(),
                "kind",
                "PHONE",
                "changedAt",
                clock.instant().toString());
        post(Tokens.admin(story.tenant()), "/v1/credential-changes", changed).statusCode(204);
        given(story, mate, 49).statusCode(201);

        give(story, mate, 50).statusCode(409).body("code", equalTo("redemptions-held"));
        given(mate, story, 1).statusCode(409);

        assertEquals(51, points(story));
        assertEquals(149, points(mate));
        as(Tokens.agent(story.tenant()))
                .get("/v1/fraud-holds")
                .then()
                .body("items.signal", hasItems("CHANGED_CREDENTIALS", "SHARED_DEVICE"));
    }

    private static ValidatableResponse given(Story who, Story whom, int points) {
        return post(token(who), "/v1/me/gifts", Map.of("to", member(whom), "points", points, "device", PHONE));
    }
}
