package org.aftersales.loyalty.ledger;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A posting that should never have been gave 100 points, which ended; the member has 70 others since. */
@QuarkusTest
class EndedPostingTest {
    private static final Instant AFTER_THE_END = Instant.parse("2028-12-01T10:00:00Z");

    private final Deliveries deliveries;
    private final NightUseCases nights;
    private final Tenants tenants;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private String posting;

    EndedPostingTest(Deliveries deliveries, NightUseCases nights, Tenants tenants, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.nights = nights;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_whose_points_ended() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(unit, "1000.00", "EUR"));
        posting = as(token(story)).get("/v1/me/loyalty/statement").path("items[0].postingId");
        clock.set(AFTER_THE_END);
        correct("CREDIT", 70, null).statusCode(201);
    }

    @AfterEach
    void the_books_are_sound() {
        as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void what_had_ended_costs_the_member_no_other_points() {
        sweep();

        correct("DEDUCTION", 100, posting)
                .statusCode(201)
                .body("moved", equalTo(0))
                .body("lapsed", equalTo(100))
                .body("owed", equalTo(0))
                .body("shortfall", equalTo(0));

        assertEquals(70, points(story));
        events.in(story.tenant())
                .expect("loyalty.correction.booked.v1")
                .with("moved", 70)
                .with("lapsed", 0)
                .expect("loyalty.correction.booked.v1")
                .with("moved", 0)
                .with("lapsed", 100);
    }

    @Test
    void nor_does_what_had_ended_and_nobody_had_booked_and_a_return_counts_none_of_it_twice() {
        correct("DEDUCTION", 30, posting).statusCode(201).body("moved", equalTo(30));
        sweep();
        correct("DEDUCTION", 40, posting).statusCode(201).body("lapsed", equalTo(40));

        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"));

        assertEquals(70, points(story));
        events.in(story.tenant())
                .expect("loyalty.points.reversed.v1")
                .with("points", 0)
                .with("lapsed", 30)
                .with("shortfall", 0);
    }

    private void sweep() {
        tenants.run(story.tenant(), nights::sweep);
    }

    private ValidatableResponse correct(String kind, int points, String of) {
        var told = new HashMap<String, Object>(Map.of("memberId", member(story), "kind", kind, "points", points));
        told.put("reason", "TOLD_TWICE");
        told.put("evidence", "TK-2028-000017");
        if (of != null) told.put("postingId", of);
        return post(Tokens.agent(story.tenant()), "/v1/corrections", told);
    }
}
