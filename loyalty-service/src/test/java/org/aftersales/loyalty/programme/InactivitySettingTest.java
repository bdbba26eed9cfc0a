package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From 22 November on points end twelve months after a registration. One makes 10 points. */
@QuarkusTest
class InactivitySettingTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofDays(1));

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    InactivitySettingTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_programme_that_wants_people_to_come_back() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.rule("main", 10, TestClock.START);
        club.inactivity("main", FROM, 12, "REGISTRATION").statusCode(201);
        clock.set(FROM);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void each_programme_has_days_and_a_patience_of_its_own() {
        club.open("premium", "WITH_FIRST_EVENT").statusCode(201);
        club.rule("premium", 7, FROM);
        club.inactivity("premium", FROM.plus(Duration.ofDays(1)), 1, "REGISTRATION")
                .statusCode(201);
        registered("2027-01-31T12:00:00Z");

        club.loyalty("premium").body("expiring.on", contains("2027-02-28"));

        registered("2027-02-28T20:30:00Z"); // in Tehran it is March
        club.loyalty("premium").body("expiring.on", contains("2027-04-01")).body("balance.available", equalTo(7));
        club.loyalty("main").body("expiring.on", contains("2028-02-28")).body("expiring.points", contains(20));
    }

    @Test
    void ends_that_points_have_never_become_sooner() {
        deliveries.deliver(club.registered(UUID.randomUUID(), TestClock.START));
        club.loyalty("main").body("expiring.on", contains("2028-11-21")).body("expiring.points", contains(10));
        registered("2027-01-31T12:00:00Z");
        club.loyalty("main").body("expiring.on", contains("2028-01-31", "2028-11-21"));

        registered("2027-12-31T12:00:00Z");

        club.loyalty("main").body("expiring.on", contains("2028-12-31")).body("expiring.points", contains(30));
    }

    @Test
    void when_it_is_over_points_keep_their_ends_and_new_ones_end_by_their_age() {
        registered("2027-01-31T12:00:00Z");
        club.inactivity("main", Instant.parse("2027-03-01T00:00:00Z"), null).statusCode(201);

        registered("2027-03-01T00:00:00Z");

        club.loyalty("main").body("expiring.on", contains("2028-01-31", "2029-03-01"));
    }

    @Test
    void each_lot_that_lasts_longer_is_told_and_stands_in_the_statement() {
        registered("2027-01-31T12:00:00Z");
        registered("2027-02-10T12:00:00Z");

        events.in(club.tenant())
                .expect("loyalty.points.extended.v1")
                .with("insteadOf", "2028-01-31")
                .with("expiresOn", "2028-02-10")
                .with("points", 10);
        club.customer()
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items.reason", contains("EXTENSION", "REGISTRATION", "REGISTRATION"))
                .body("items[0].points", equalTo(0));
    }

    @Test
    void it_begins_a_day_later_at_the_soonest_and_stays() {
        var soon = FROM.plus(Duration.ofDays(1));
        club.inactivity("main", soon.minusMillis(1), 12, "GIFT").body("code", equalTo("begins-too-soon"));
        club.inactivity("main", soon, 12).statusCode(422).body("code", equalTo("inactivity-contradictory"));
        club.inactivity("main", soon, null, "GIFT").statusCode(422);
        club.inactivity("main", soon, 0, "GIFT").statusCode(400);
        club.inactivity("main", soon, 12, "SLEEP").statusCode(400);
        club.inactivity("gold", soon, 12, "GIFT").statusCode(404);
        club.inactivity("main", soon, 12, "GIFT").statusCode(201);
        club.inactivity("main", soon, 6, "GIFT").statusCode(409).body("code", equalTo("inactivity-exists"));

        club.manager()
                .get("/v1/programmes/main/inactivity")
                .then()
                .body("items", hasSize(2))
                .body("items.validFrom", contains(soon.toString(), FROM.toString()))
                .body("items[0].activities", contains("GIFT"));
    }

    private void registered(String at) {
        clock.set(Instant.parse(at));
        deliveries.deliver(club.registered(UUID.randomUUID(), Instant.parse(at)));
    }
}
