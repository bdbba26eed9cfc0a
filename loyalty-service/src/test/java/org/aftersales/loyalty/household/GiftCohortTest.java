package org.aftersales.loyalty.household;

import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.aftersales.loyalty.household.Family.give;
import static org.aftersales.loyalty.household.Family.invite;
import static org.aftersales.loyalty.household.Family.join;
import static org.aftersales.loyalty.household.Family.manager;
import static org.aftersales.loyalty.household.Family.takeBack;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.liability.Sums;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100 points for a registration and 50 for an answer are given on twice: all the same they were given for that. */
@QuarkusTest
class GiftCohortTest {
    private final Deliveries deliveries;
    private final Sums sums;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story mate = Story.in(story.tenant());
    private final Story child = Story.in(story.tenant());

    GiftCohortTest(Deliveries deliveries, Sums sums, TestClock clock) {
        this.deliveries = deliveries;
        this.sums = sums;
        this.clock = clock;
    }

    @BeforeEach
    void points_that_are_given_on_twice() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), mate.linked(), child.linked());
        deliveries.deliver(story.registered(UUID.randomUUID(), "1000.00", "EUR"), story.answered(5, 5));
        join(mate, invite(story)).statusCode(201);
        join(child, invite(story)).statusCode(201);
        clock.advance(Duration.ofDays(7));
        give(story, mate, 120).statusCode(201);
        give(mate, child, 110).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void they_are_owed_in_the_cohort_in_which_they_were_given_first_and_owed_once() {
        spend(child, 30);

        owed(70, 50).body("cohorts.redeemed", contains(30, 0)).body("cohorts.held", contains(0, 0));
        assertEquals(120, points(story) + points(mate) + points(child));
        clock.advance(Duration.ofMinutes(11));
        sums.up(story.tenant(), 40);
        owed(70, 50).body("cohorts.redeemed", contains(30, 0));
    }

    @Test
    void also_when_they_are_given_on_and_taken_back_after_they_were_summed_up() {
        clock.advance(Duration.ofMinutes(11));
        sums.up(story.tenant(), 40);
        String gift = give(child, story, 105).statusCode(201).extract().path("id");
        owed(100, 50);
        assertEquals(150, points(story) + points(mate) + points(child));

        takeBack(story.tenant(), gift, "*").statusCode(200);

        owed(100, 50);
        assertEquals(110, points(child));
    }

    @Test
    void what_members_use_of_them_is_seen_in_that_cohort_when_it_has_ended() {
        spend(child, 30);
        clock.set(Instant.parse("2028-11-20T00:00:00Z"));

        owed(0, 50)
                .body("cohorts.expired", contains(70, 0))
                .body("usedShare", equalTo(0.3f))
                .body("cohorts.expectedRedemptions", contains(0, 15));
    }

    private ValidatableResponse owed(int forTheRegistration, int forTheAnswer) {
        return manager(story, "/v1/liability")
                .body("outstanding", equalTo(forTheRegistration + forTheAnswer))
                .body("cohorts.month", contains("2026-11", "2026-11"))
                .body("cohorts.reason", contains("REGISTRATION", "SURVEY"))
                .body("cohorts.issued", contains(100, 50))
                .body("cohorts.outstanding", contains(forTheRegistration, forTheAnswer));
    }

    private static void spend(Story who, int points) {
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", points);
        post(Tokens.manager(who.tenant()), "/v1/rewards", Map.of("code", "TREES", "terms", terms))
                .statusCode(201);
        post(token(who), "/v1/redemptions", Map.of("reward", "TREES")).statusCode(201);
    }
}
