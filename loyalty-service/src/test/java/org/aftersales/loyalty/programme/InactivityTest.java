package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From 22 November on points end twelve months after a registration or a redemption. A registration makes 10 points. */
@QuarkusTest
class InactivityTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofDays(1));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    InactivityTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_programme_that_wants_people_to_come_back() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.rule("main", 10, TestClock.START);
        club.inactivity("main", FROM, 12, "REGISTRATION", "REDEMPTION").statusCode(201);
        clock.set(FROM);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void points_last_as_long_as_their_member_is_active() {
        registered("2027-01-31T12:00:00Z");
        ends("2028-01-31", 10);
        registered("2028-01-31T23:59:59Z");

        ends("2029-01-31", 20);

        at("2029-01-31T23:59:59.999Z");
        assertEquals(20, club.available("main"));
        at("2029-02-01T00:00:00Z");
        assertEquals(0, club.available("main"));
    }

    @Test
    void what_has_ended_stays_ended_also_when_what_would_have_kept_it_is_told_later() {
        registered("2027-01-31T12:00:00Z");
        at("2028-02-01T00:00:00Z");

        deliveries.deliver(registration("2028-01-31T12:00:00Z"));

        assertEquals(10, club.available("main"));
        ends("2029-01-31", 10);
    }

    @Test
    void in_whichever_order_activities_are_told_the_latest_one_counts() {
        at("2027-10-01T00:00:00Z");
        deliveries.deliver(
                registration("2027-05-05T12:00:00Z"),
                registration("2027-09-09T12:00:00Z"),
                registration("2026-11-23T12:00:00Z"),
                registration("2027-07-07T12:00:00Z"));

        ends("2028-09-09", 40);
    }

    @Test
    void what_counts_as_no_activity_keeps_nothing_but_lasts_itself() {
        registered("2027-01-31T12:00:00Z");
        at("2027-06-01T12:00:00Z");
        deliveries.deliver(club.answered(clock.instant()));

        club.loyalty("main").body("expiring.on", contains("2028-01-31", "2028-06-01"));
    }

    @Test
    void points_that_are_spent_keep_the_rest_and_those_that_are_only_held_do_not() {
        reward("TREE", "DONATION", 1);
        reward("BAG", "ACCESSORY", 1);
        registered("2027-01-31T12:00:00Z");
        at("2027-06-01T12:00:00Z");
        redeem("BAG");
        ends("2028-01-31", 9);

        redeem("TREE");

        ends("2028-06-01", 8);
    }

    @Test
    void points_that_come_back_to_a_lot_that_was_empty_meanwhile_last_as_if_they_had_lain_there() {
        reward("BIKE", "ACCESSORY", 10);
        registered("2027-01-31T12:00:00Z");
        var redemption = redeem("BIKE");
        put(redemption + "/capture");
        registered("2027-10-01T12:00:00Z");
        at("2028-06-01T12:00:00Z");

        put(redemption + "/reversal");

        ends("2028-10-01", 20);
    }

    private void registered(String at) {
        at(at);
        deliveries.deliver(registration(at));
    }

    private IncomingEvent registration(String at) {
        return club.registered(UUID.randomUUID(), Instant.parse(at));
    }

    private void ends(String day, int points) {
        club.loyalty("main").body("expiring.on", contains(day)).body("expiring.points", contains(points));
    }

    private void put(String path) {
        club.manager()
                .header("If-Match", "*")
                .body(path.endsWith("/reversal") ? "{\"reason\":\"MISTAKE\"}" : "{}")
                .put(path)
                .then()
                .statusCode(200);
    }

    private void reward(String code, String kind, int points) {
        var terms = Map.of("kind", kind, "name", code, "points", points);
        Club.posting(club.manager())
                .body(Map.of("code", code, "terms", terms))
                .post("/v1/rewards")
                .then()
                .statusCode(201);
    }

    private String redeem(String reward) {
        return Club.posting(club.customer())
                .body(Map.of("reward", reward))
                .post("/v1/redemptions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }
}
