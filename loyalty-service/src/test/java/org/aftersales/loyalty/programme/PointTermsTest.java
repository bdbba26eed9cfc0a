package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A registration makes 59 points in main, which last two years and can be spent at once, and 7 in premium, which wait for
 * two weeks and last half a year, to the end of a month in Tehran.
 */
@QuarkusTest
class PointTermsTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));
    private static final Instant SOON = START.plus(Duration.ofDays(2));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    PointTermsTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_two_programmes_that_differ() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", Map.of("validity", "P6M", "ending", "MONTH", "pendingFor", "P14D"))
                .statusCode(201);
        club.join("premium").statusCode(201);
        club.rule("premium", 7, START);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void each_programme_has_a_validity_an_ending_and_a_wait_of_its_own() {
        registered(LATER);

        club.loyalty("main").body("balance.available", equalTo(59)).body("expiring.on", contains("2028-11-21"));
        club.loyalty("premium").body("balance.available", equalTo(0)).body("balance.pending", equalTo(7));

        clock.set(Instant.parse("2026-12-05T20:30:00Z")); // the end of 5 December in Tehran
        club.loyalty("premium").body("balance.available", equalTo(7)).body("expiring.on", contains("2027-05-31"));
        clock.set(Instant.parse("2027-05-31T20:30:00Z"));
        assertEquals(0, club.available("premium"));
        assertEquals(59, club.available("main"));
    }

    @Test
    void what_happened_before_other_terms_began_earns_by_those_of_its_time_however_late_it_is_told() {
        club.pointTerms("main", SOON, Map.of("validity", "P1Y", "pendingFor", "P10D"))
                .statusCode(201);
        clock.set(SOON.plus(Duration.ofDays(30)));
        registered(SOON.minusMillis(1));
        registered(SOON);

        club.loyalty("main")
                .body("expiring.on", contains("2027-11-23", "2028-11-22"))
                .body("balance.available", equalTo(118));
    }

    @Test
    void what_is_not_said_is_as_the_installation_is_set() {
        club.pointTerms("premium", SOON, Map.of("validity", "P3M")).statusCode(201);
        clock.set(SOON);
        registered(SOON);

        club.loyalty("premium").body("balance.available", equalTo(7)).body("expiring.on", contains("2027-02-23"));
    }

    @Test
    void points_that_are_given_by_hand_last_as_those_of_the_programme() {
        Club.posting(Club.as(Tokens.agent(club.tenant())))
                .body(Map.of("memberId", club.memberId("premium"), "points", 5, "reason", "PATIENCE"))
                .post("/v1/surprises")
                .then()
                .statusCode(201);

        club.loyalty("premium").body("expiring.on", contains("2027-05-31")).body("balance.available", equalTo(5));
    }

    @Test
    void points_that_end_by_inactivity_end_as_the_programme_ends_them() {
        club.inactivity("premium", SOON, 1, "REGISTRATION").statusCode(201);
        clock.set(SOON);
        registered(SOON);

        clock.advance(Duration.ofDays(15));
        club.loyalty("premium").body("balance.available", equalTo(7)).body("expiring.on", contains("2026-12-31"));
    }

    @Test
    void terms_begin_a_day_later_at_the_soonest_and_stay() {
        var year = Map.of("validity", "P1Y");
        var soon = START.plus(Duration.ofDays(1));
        club.pointTerms("main", soon.minusMillis(1), year).statusCode(422).body("code", equalTo("begins-too-soon"));
        club.pointTerms("main", soon, year).statusCode(201).body("terms.validity", equalTo("P1Y"));
        club.pointTerms("main", soon, Map.of()).statusCode(409).body("code", equalTo("point-terms-exist"));
        club.pointTerms("gold", soon, year).statusCode(404).body("code", equalTo("no-such-programme"));

        terms("main").body("items", hasSize(1)).body("items[0].validFrom", equalTo(soon.toString()));
        terms("premium").body("items.terms.ending", contains("MONTH"));
        new Club(Story.begin())
                .manager()
                .get("/v1/programmes/main/point-terms")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void points_that_could_never_be_spent_are_refused() {
        club.pointTerms("main", SOON, Map.of("validity", "P1M", "pendingFor", "P28D"))
                .statusCode(422)
                .body("code", equalTo("points-never-begin"));
        club.pointTerms("main", SOON, Map.of("validity", "P1M", "pendingFor", "P27D"))
                .statusCode(201);
        club.open("gold", Map.of("validity", "P7D", "pendingFor", "P14D"))
                .statusCode(422)
                .body("code", equalTo("points-never-begin"));
        RestAssured.replaceFiltersWith(List.of());
        club.pointTerms("main", SOON, Map.of("validity", "P0M")).statusCode(400);
        club.pointTerms("main", SOON, Map.of("pendingFor", "P1M")).statusCode(400);
    }

    private void registered(Instant at) {
        if (at.isAfter(clock.instant())) clock.set(at);
        deliveries.deliver(club.registered(UUID.randomUUID(), at));
    }

    private ValidatableResponse terms(String programme) {
        return Club.as(Tokens.agent(club.tenant()))
                .get("/v1/programmes/" + programme + "/point-terms")
                .then();
    }
}
