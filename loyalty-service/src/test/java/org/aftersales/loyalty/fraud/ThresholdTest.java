package org.aftersales.loyalty.fraud;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From when on redemptions are held is said by each programme. */
@QuarkusTest
class ThresholdTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Watch watch = new Watch(story.tenant());

    ThresholdTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_points() {
        clock.set(Instant.parse(Story.LINKED_AT));
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "10000.00", "EUR"));
        watch.offers("SOME", "DONATION", 100);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_is_set_counts_from_the_next_redemption_on() {
        watch.thresholds().header("ETag", equalTo("\"0\"")).body("manyPoints", equalTo(1_000));
        watch.redeem(story, "SOME").statusCode(201);

        watch.set("manyPoints", 100, "\"0\"").statusCode(200).header("ETag", equalTo("\"1\""));

        watch.redeem(story, "SOME").statusCode(409);
        watch.thresholds().body("manyPoints", equalTo(100));
    }

    @Test
    void a_threshold_of_none_looks_at_nothing() {
        watch.set("redemptionsPerHour", 2, "*").statusCode(200);
        watch.set("redemptionsPerHour", 0, "*").statusCode(200);

        for (var n = 0; n < 4; n++) watch.redeem(story, "SOME").statusCode(201);

        watch.set("redemptionsPerHour", 4, "*").statusCode(200);
        watch.redeem(story, "SOME").statusCode(409);
        assertEquals(List.of("VELOCITY"), watch.signals("OPEN"));
    }

    @Test
    void of_those_who_have_read_the_same_version_one_sets_the_next() throws Exception {
        RestAssured.replaceFiltersWith(List.of());

        var answers = Crowd.of(
                8, n -> watch.set("manyPoints", 500 + n, "\"0\"").extract().statusCode());

        assertEquals(1, Collections.frequency(answers, 200));
        assertEquals(7, Collections.frequency(answers, 412));
        watch.set("manyPoints", 1, null).statusCode(428);
        watch.set("manyPoints", 0, "*").statusCode(400);
        watch.set("hoursAfterLink", 721, "*").statusCode(400);
    }

    @Test
    void one_programme_is_not_judged_by_what_another_has_set() {
        watch.set("redemptionsPerHour", 1, "\"0\"").statusCode(200);
        var club = new Club(story);
        club.open("premium", "EXPLICIT").statusCode(201);
        club.rule("premium", 500, clock.instant());
        club.join("premium").statusCode(201);
        clock.advance(Duration.ofHours(1));
        deliveries.deliver(club.registered(UUID.randomUUID(), clock.instant()));
        offersIn("premium");

        for (var n = 0; n < 3; n++) redeemIn("premium", 201);

        watch.redeem(story, "SOME").statusCode(201);
        watch.redeem(story, "SOME").statusCode(409);
        redeemIn("premium", 201);
    }

    private void offersIn(String programme) {
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 10);
        Club.posting(new Club(story).manager())
                .queryParam("programme", programme)
                .body(Map.of("code", "TREE", "terms", terms))
                .post("/v1/rewards")
                .then()
                .statusCode(201);
    }

    private void redeemIn(String programme, int status) {
        Club.posting(new Club(story).customer())
                .queryParam("programme", programme)
                .body(Map.of("reward", "TREE"))
                .post("/v1/redemptions")
                .then()
                .statusCode(status);
    }
}
