package org.aftersales.loyalty.extension;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.liability.Sums;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100 points end on 19 November 2028 and 50 on the day after; an agent may add 30 days, a manager 365. */
@QuarkusTest
class ExtensionTest {
    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Sums sums;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final String agent = Tokens.agent(story.tenant());
    private final String manager = Tokens.manager(story.tenant());

    ExtensionTest(Deliveries deliveries, EventProbe events, TestClock clock, Sums sums) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
        this.sums = sums;
    }

    @BeforeEach
    void points_that_end_soon() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(unit, "1000.00", "EUR"), story.answered(5, 5));
        at("2028-11-10T12:00:00Z");
    }

    @AfterEach
    void the_books_are_sound() {
        as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void points_last_until_the_day_and_it_is_known_why() {
        extend(agent, "2028-12-10")
                .statusCode(201)
                .body("lots.from", contains("2028-11-19", "2028-11-20"))
                .body("lots.to", contains("2028-12-10", "2028-12-10"));

        as(token(story))
                .get("/v1/me/loyalty")
                .then()
                .body("expiring.on", contains("2028-12-10"))
                .body("expiring.points", contains(150));
        as(token(story))
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items[0].reason", equalTo("EXTENSION"))
                .body("items[0].points", equalTo(0));
        as(manager).get(path()).then().body("items.reason", contains("HINDERED"));
        at("2028-12-10T23:59:59Z");
        assertEquals(150, points(story));
        at("2028-12-11T00:00:00Z");
        assertEquals(0, points(story));
    }

    @Test
    void each_lot_that_ends_later_is_told_with_both_ends() {
        extend(agent, "2028-12-10").statusCode(201);

        events.in(story.tenant())
                .expect("loyalty.points.extended.v1")
                .with("insteadOf", "2028-11-19")
                .with("expiresOn", "2028-12-10")
                .expect("loyalty.points.extended.v1")
                .with("insteadOf", "2028-11-20");
    }

    @Test
    void nobody_extends_further_than_they_may_however_often() {
        extend(agent, "2028-12-01").statusCode(201);
        extend(agent, "2029-12-31").body("lots.to", contains("2028-12-19", "2028-12-20"));
        extend(agent, "2029-12-31").statusCode(409).body("code", equalTo("nothing-to-extend"));
        extend(manager, "2029-12-31").body("lots.to", contains("2029-11-19", "2029-11-20"));
    }

    @Test
    void what_was_extended_is_told_page_by_page_the_newest_first() {
        for (var day = 1; day <= 3; day++)
            extend(agent, "2028-12-0" + day).statusCode(201).body("lots", hasSize(2));

        String next = as(manager)
                .get(path() + "?limit=2")
                .then()
                .body("items.until", contains("2028-12-03", "2028-12-02"))
                .body("items[1].lots.to", contains("2028-12-02", "2028-12-02"))
                .extract()
                .path("next");

        as(manager)
                .get(path() + "?limit=2&after=" + next)
                .then()
                .body("items.until", contains("2028-12-01"))
                .body("next", nullValue());
        as(manager)
                .get("/v1/members/" + UUID.randomUUID() + "/expiry-extensions")
                .then()
                .statusCode(404);
        as(manager).get(path() + "?after=here").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void what_ends_later_anyhow_stays_and_what_has_ended_too() {
        extend(agent, "2028-11-19").statusCode(409);
        extend(agent, "2028-11-20").body("lots.from", contains("2028-11-19"));
        at("2028-11-21T00:00:00Z");

        extend(agent, "2028-12-01").statusCode(409).body("code", equalTo("nothing-to-extend"));

        assertEquals(0, points(story));
    }

    @Test
    void there_are_bounds_for_everybody() {
        extend(Tokens.agent("another"), "2028-12-01").statusCode(404);
        var own = Tokens.of("agent", story.tenant(), story.subject());
        extend(own, "2028-12-01").statusCode(422).body("code", equalTo("own-account"));
        extend(agent, "+999999999-12-31").statusCode(422).body("code", equalTo("for-ever"));
        post(agent, path(), Map.of("until", "2028-12-01", "reason", "GOODWILL")).statusCode(400);
    }

    @Test
    void a_return_takes_from_the_same_points_after_that_too() {
        extend(agent, "2028-12-10").statusCode(201);

        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"));

        assertEquals(50, points(story));
        events.in(story.tenant()).expect("loyalty.points.reversed.v1").with("shortfall", 0);
    }

    @Test
    void what_is_owed_is_owed_until_the_later_day_also_of_what_was_summed_up_before() {
        sums.up(story.tenant(), 730);
        extend(agent, "2028-12-10").statusCode(201);

        at("2028-12-01T00:00:00Z");
        owed(150, 0);
        sums.up(story.tenant(), 30);
        owed(150, 0);
        at("2028-12-11T00:00:00Z");
        owed(0, 150);
    }

    private void owed(int outstanding, int expired) {
        as(manager)
                .get("/v1/liability")
                .then()
                .body("outstanding", equalTo(outstanding))
                .body("cohorts.issued.sum()", equalTo(150))
                .body("cohorts.expired.sum()", equalTo(expired));
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }

    private String path() {
        return "/v1/members/" + member(story) + "/expiry-extensions";
    }

    private ValidatableResponse extend(String token, String until) {
        return post(token, path(), Map.of("until", until, "reason", "HINDERED", "evidence", "TK-2028-1"));
    }
}
