package org.aftersales.loyalty.reward;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
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

/** A reward that only members of tier SILVER can have, which begins at 100 points of registrations. */
@QuarkusTest
class TierRewardTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    TierRewardTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_programme_with_a_tier() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        var tier = Map.of("code", "SILVER", "name", "Silver", "points", 100);
        var tiers = Map.of(
                "zone",
                "UTC",
                "period",
                "CALENDAR_YEAR",
                "graceDays",
                0,
                "counts",
                List.of("REGISTRATION"),
                "tiers",
                List.of(tier));
        post(
                        manager(),
                        "/v1/tier-programmes",
                        Map.of("validFrom", clock.instant().toString(), "terms", tiers))
                .statusCode(201);
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 1, "tiers", List.of("SILVER"));
        post(manager(), "/v1/rewards", Map.of("code", "TREES", "terms", terms)).statusCode(201);
        clock.advance(Duration.ofDays(1));
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "999.90", "EUR"));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void boundary_tiers__who_is_a_point_below_cannot_have_it_and_who_reaches_the_tier_can() {
        redeem().statusCode(422).body("code", equalTo("tier-needed"));
        assertEquals(99, points(story));

        deliveries.deliver(story.registered(UUID.randomUUID(), "10.00", "EUR"));

        redeem().statusCode(201);
        assertEquals(99, points(story));
    }

    @Test
    void everybody_sees_for_whom_it_is() {
        as(token(story)).get("/v1/rewards/TREES").then().statusCode(200).body("tiers", contains("SILVER"));
    }

    private ValidatableResponse redeem() {
        return post(token(story), "/v1/redemptions", Map.of("reward", "TREES"));
    }

    private String manager() {
        return Tokens.manager(story.tenant());
    }
}
