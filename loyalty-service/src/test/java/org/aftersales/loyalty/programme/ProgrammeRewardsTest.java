package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points are spent in the programme in which they were earned, and nowhere else. */
@QuarkusTest
class ProgrammeRewardsTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    ProgrammeRewardsTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_both() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", "EXPLICIT").statusCode(201);
        club.join("premium").statusCode(201);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void points_are_spent_on_the_rewards_of_their_programme_and_on_no_others() {
        club.rule("premium", 7, START);
        offers("premium", "CUP", Map.of("kind", "ACCESSORY", "name", "Cup", "points", 5, "stock", 1));
        offers("main", "CUP", Map.of("kind", "ACCESSORY", "name", "Plain cup", "points", 50));
        earn(1);

        redeem("premium", "CUP").statusCode(201).body("points", equalTo(5));
        redeem("main", "CUP").statusCode(201).body("points", equalTo(50));
        redeem("premium", "MUG").statusCode(404).body("code", equalTo("no-such-reward"));

        assertEquals(List.of(9, 2), List.of(club.available("main"), club.available("premium")));
        in("premium", club.customer()).get("/v1/redemptions").then().body("items.points", contains(5));
        in("premium", club.manager()).get("/v1/rewards/CUP").then().body("left", equalTo(0));
        assertEquals(List.of("premium", "main"), told("loyalty.reward.redeemed.v1"));
    }

    @Test
    void a_redemption_that_is_called_off_puts_back_where_it_was_taken() {
        club.rule("premium", 7, START);
        offers("premium", "CUP", Map.of("kind", "ACCESSORY", "name", "Cup", "points", 5, "stock", 1));
        earn(1);
        String redemption = redeem("premium", "CUP").statusCode(201).extract().path("redemptionId");

        Club.as(Tokens.agent(club.tenant()))
                .header("If-Match", "*")
                .put("/v1/redemptions/" + redemption + "/void")
                .then()
                .statusCode(200);

        assertEquals(7, club.available("premium"));
        in("premium", club.manager()).get("/v1/rewards/CUP").then().body("left", equalTo(1));
    }

    @Test
    void points_cannot_be_given_to_oneself_in_another_programme() {
        earn(1);

        Club.posting(club.customer())
                .body(Map.of("to", club.memberId("premium"), "points", 5))
                .post("/v1/me/gifts")
                .then()
                .statusCode(404);
        var own = Club.as(Tokens.of("agent", club.tenant(), club.story().subject()));
        Club.posting(own)
                .body(Map.of("memberId", club.memberId("premium"), "points", 5, "reason", "PATIENCE"))
                .post("/v1/surprises")
                .then()
                .statusCode(422)
                .body("code", equalTo("own-account"));
    }

    private void earn(int registrations) {
        for (var n = 0; n < registrations; n++) deliveries.deliver(club.registered(UUID.randomUUID(), LATER));
        clock.set(LATER);
    }

    private void offers(String programme, String code, Map<String, ?> terms) {
        in(programme, Club.posting(club.manager()))
                .body(Map.of("code", code, "terms", terms))
                .post("/v1/rewards")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse redeem(String programme, String code) {
        return in(programme, Club.posting(club.customer()))
                .body(Map.of("reward", code))
                .post("/v1/redemptions")
                .then();
    }

    private static RequestSpecification in(String programme, RequestSpecification who) {
        return who.queryParam("programme", programme);
    }

    private List<String> told(String type) {
        return events.of(club.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.data().path("programme").asText("main"))
                .toList();
    }
}
