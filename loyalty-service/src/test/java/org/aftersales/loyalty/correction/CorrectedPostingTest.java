package org.aftersales.loyalty.correction;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.aftersales.loyalty.correction.CorrectionDesk.PATH;
import static org.aftersales.loyalty.correction.CorrectionDesk.decide;
import static org.aftersales.loyalty.correction.CorrectionDesk.take;
import static org.aftersales.loyalty.correction.CorrectionDesk.told;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** A posting gave a member 100 points, and should not have. */
@QuarkusTest
class CorrectedPostingTest {
    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final String agent = Tokens.agent(story.tenant());
    private final String manager = Tokens.manager(story.tenant());

    CorrectedPostingTest(Deliveries deliveries, EventProbe events, TestClock clock) {
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
    void no_more_is_taken_of_a_posting_than_it_gave_and_never_twice() {
        var mate = Story.in(story.tenant());
        deliveries.deliver(mate.linked());
        String posting = as(token(story)).get("/v1/me/loyalty/statement").path("items[0].postingId");

        take(agent, mate, 1, posting).statusCode(422).body("code", equalTo("nothing-given"));
        take(agent, story, 101, posting).statusCode(422).body("code", equalTo("more-than-given"));
        take(agent, story, 40, posting).statusCode(201).body("moved", equalTo(40));
        take(agent, story, 61, posting).statusCode(422).body("errors[0].message", equalTo("60"));
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"));

        assertEquals(0, points(story));
        events.in(story.tenant())
                .expect("loyalty.points.reversed.v1")
                .with("points", 60)
                .with("shortfall", 0);
        var credit = told(story, "CREDIT", 1);
        credit.put("postingId", posting);
        post(agent, PATH, credit).statusCode(422).body("code", equalTo("posting-of-a-credit"));
    }

    @Test
    void what_is_taken_of_a_posting_counts_no_longer_towards_a_tier_whoever_agreed() {
        var tier = Map.of("code", "SILVER", "name", "Silver", "points", 100);
        var terms = new HashMap<String, Object>(Map.of("zone", "UTC", "period", "CALENDAR_YEAR", "graceDays", 0));
        terms.put("counts", List.of("REGISTRATION"));
        terms.put("tiers", List.of(tier));
        post(manager, "/v1/tier-programmes", Map.of("validFrom", clock.instant().toString(), "terms", terms))
                .statusCode(201);
        deliveries.deliver(story.registered(UUID.randomUUID(), "9000.00", "EUR"));
        String posting = as(token(story)).get("/v1/me/loyalty/statement").path("items[0].postingId");
        String id = take(agent, story, 600, posting).extract().path("id");

        decide(manager, id, "approval", "\"0\"").statusCode(200).body("moved", equalTo(600));

        as(token(story)).get("/v1/me/loyalty").then().body("tier.points", equalTo(400));
        assertEquals(400, points(story));
    }
}
