package org.aftersales.loyalty.correction;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.aftersales.loyalty.correction.CorrectionDesk.PATH;
import static org.aftersales.loyalty.correction.CorrectionDesk.decide;
import static org.aftersales.loyalty.correction.CorrectionDesk.give;
import static org.aftersales.loyalty.correction.CorrectionDesk.take;
import static org.aftersales.loyalty.correction.CorrectionDesk.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alone one may put 500 points right at once, 2 000 in a day, and 1 000 of a member in a month. */
@QuarkusTest
class CorrectionTest {
    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final String agent = Tokens.agent(story.tenant());
    private final String manager = Tokens.manager(story.tenant());
    private final String other = Tokens.of("manager", story.tenant(), "another-manager");

    CorrectionTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_100_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(unit, "1000.00", "EUR"));
    }

    @AfterEach
    void the_books_are_sound() {
        as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void what_is_missing_is_given_and_it_is_known_why_and_by_what() {
        String id = give(agent, story, 500)
                .statusCode(201)
                .body("status", equalTo("BOOKED"))
                .body("moved", equalTo(500))
                .extract()
                .path("id");

        assertEquals(600, points(story));
        as(token(story))
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items[0].reason", equalTo("CORRECTION"))
                .body("items[0].causeId", equalTo(id));
        as(agent).get(PATH + "/" + id).then().body("evidence", equalTo("TK-2026-000017"));
        events.in(story.tenant())
                .expect("loyalty.correction.booked.v1")
                .with("kind", "CREDIT")
                .with("moved", 500);
    }

    @Test
    void what_should_never_have_been_given_is_taken_and_nobody_has_less_than_nothing() {
        take(agent, story, 130)
                .statusCode(201)
                .body("moved", equalTo(100))
                .body("owed", equalTo(0))
                .body("shortfall", equalTo(30));
        take(agent, story, 5).body("moved", equalTo(0)).body("shortfall", equalTo(5));

        assertEquals(0, points(story));
        as(manager)
                .get("/v1/liability")
                .then()
                .body("outstanding", equalTo(0))
                .body("cohorts.takenBack.sum()", equalTo(100));
    }

    @Test
    void for_more_somebody_else_has_to_agree() {
        String id = take(manager, story, 501)
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("id");
        assertEquals(100, points(story));

        decide(manager, id, "approval", "\"0\"").statusCode(422).body("code", equalTo("same-hands"));
        decide(agent, id, "approval", "\"0\"").statusCode(403);
        decide(other, id, "approval", null).statusCode(428);
        decide(other, id, "approval", "\"7\"").statusCode(412);
        decide(other, id, "approval", "\"0\"").statusCode(200).body("moved", equalTo(100));
        decide(other, id, "approval", "*").statusCode(409).body("code", equalTo("illegal-transition"));

        assertEquals(0, points(story));
    }

    @Test
    void what_is_refused_is_never_booked() {
        String id = give(agent, story, 501).extract().path("id");

        decide(manager, id, "refusal", "\"0\"").statusCode(200).body("status", equalTo("REFUSED"));
        decide(manager, id, "approval", "*").statusCode(409);

        assertEquals(100, points(story));
    }

    @Test
    void taking_makes_no_room_for_giving() {
        give(agent, story, 500).body("status", equalTo("BOOKED"));
        take(agent, story, 400).body("status", equalTo("BOOKED"));
        give(agent, story, 101).body("status", equalTo("PROPOSED"));
        give(agent, story, 100).body("status", equalTo("BOOKED"));
        give(agent, story, 1).body("status", equalTo("PROPOSED"));
        clock.advance(Duration.ofDays(10)); // December

        give(agent, story, 500).body("status", equalTo("BOOKED"));
        as(agent).get(PATH + "?limit=2").then().body("items.status", contains("BOOKED", "PROPOSED"));
    }

    @Test
    void there_are_bounds_for_everybody() {
        give(agent, story, 100_001).statusCode(422).body("code", equalTo("too-many-points"));
        give(agent, story, 0).statusCode(400);
        give(Tokens.agent("another"), story, 1).statusCode(404);
        var own = Tokens.of("agent", story.tenant(), story.subject());
        give(own, story, 1).statusCode(422).body("code", equalTo("own-account"));
        var told = told(story, "CREDIT", 1);
        told.put("evidence", "she said so");
        post(agent, PATH, told).statusCode(400);
        String id = give(agent, story, 501).extract().path("id");
        deliveries.deliver(story.erased());
        decide(manager, id, "approval", "\"0\"").statusCode(422).body("code", equalTo("member-gone"));
    }

    @Test
    void staff_of_another_tenant_sees_none() {
        give(agent, story, 1);

        RestAssured.replaceFiltersWith(List.of());
        as(Tokens.agent("another")).get(PATH).then().body("items", hasSize(0));
    }
}
