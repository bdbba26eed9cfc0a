package org.aftersales.loyalty.surprise;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.budget.Treasury;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alone one may give 200 points at once, 1 000 in a day, and 500 to a member in a month. */
@QuarkusTest
class SurpriseTest {
    private static final int AT_ONCE = 64;
    private static final String PATH = "/v1/surprises";

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final String agent = Tokens.agent(story.tenant());
    private final String manager = Tokens.manager(story.tenant());

    SurpriseTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_little_surprise_is_the_members_at_once_and_it_is_known_why() {
        String id = give(agent, story, 200)
                .statusCode(201)
                .header("Location", containsString(PATH + "/"))
                .body("status", equalTo("CREDITED"))
                .extract()
                .path("id");

        assertEquals(200, points(story));
        as(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items[0].reason", equalTo("GOODWILL"))
                .body("items[0].causeId", equalTo(id));
        as(agent).get(PATH + "/" + id).then().body("reason", equalTo("THANK_YOU"));
        events.in(story.tenant()).expect("loyalty.surprise.credited.v1").with("points", 200);
    }

    @Test
    void for_more_somebody_else_has_to_agree() {
        String id = give(manager, story, 201)
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("id");
        assertEquals(0, points(story));

        decide(manager, id, "approval", "\"0\"").statusCode(422).body("code", equalTo("same-hands"));
        decide(other(), id, "approval", null).statusCode(428);
        decide(other(), id, "approval", "\"7\"").statusCode(412);
        decide(other(), id, "approval", "\"0\"").statusCode(200).body("status", equalTo("CREDITED"));
        decide(other(), id, "refusal", "*").statusCode(409).body("code", equalTo("illegal-transition"));

        assertEquals(201, points(story));
    }

    @Test
    void what_is_refused_is_never_given() {
        String id = give(agent, story, 500).extract().path("id");

        decide(manager, id, "refusal", "\"0\"").statusCode(200).body("status", equalTo("REFUSED"));
        decide(manager, id, "approval", "*").statusCode(409);

        assertEquals(0, points(story));
    }

    @Test
    void days_of_who_gives_and_months_of_who_gets_are_limited() {
        RestAssured.replaceFiltersWith(List.of());
        for (var n = 0; n < 2; n++) give(agent, story, 200).body("status", equalTo("CREDITED"));
        give(agent, story, 101).body("status", equalTo("PROPOSED"));
        give(agent, story, 100).body("status", equalTo("CREDITED"));
        for (var n = 0; n < 2; n++) give(agent, another(), 200).body("status", equalTo("CREDITED"));
        give(agent, another(), 101).body("status", equalTo("PROPOSED"));
        give(agent, another(), 100).body("status", equalTo("CREDITED"));

        clock.advance(Duration.ofDays(1));
        give(agent, another(), 200).body("status", equalTo("CREDITED"));
        give(agent, story, 1).body("status", equalTo("PROPOSED"));
        clock.advance(Duration.ofDays(10)); // December

        give(agent, story, 200).body("status", equalTo("CREDITED"));
    }

    @Test
    void there_are_bounds_for_everybody() {
        give(agent, story, 10_001).statusCode(422).body("code", equalTo("too-many-points"));
        give(agent, story, 0).statusCode(400);
        give(Tokens.agent("another"), story, 1).statusCode(404);
        var own = Tokens.of("agent", story.tenant(), story.subject());
        give(own, story, 1).statusCode(422).body("code", equalTo("own-account"));
        var told = new HashMap<String, Object>(Map.of("memberId", UUID.randomUUID(), "points", 1));
        told.put("reason", "THANK_YOU");
        post(agent, PATH, told).statusCode(404);
        String id = give(agent, story, 201).extract().path("id");
        deliveries.deliver(story.erased());
        decide(manager, id, "approval", "\"0\"").statusCode(422).body("code", equalTo("member-gone"));
        decide(manager, id, "refusal", "\"0\"").statusCode(200);
    }

    @Test
    void where_there_is_a_budget_it_ends_with_it() {
        var treasury = new Treasury(story.tenant());
        treasury.add("surprises", 300);

        give(agent, story, 200).statusCode(201);
        give(agent, story, 101).statusCode(409).body("code", equalTo("budget-spent"));
        give(agent, story, 100).statusCode(201);

        assertEquals(300, treasury.used("surprises"));
        assertEquals(300, points(story));
    }

    @Test
    void of_sixty_four_at_once_no_more_are_given_alone_than_a_month_has() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(client -> threads.submit(() -> {
                        start.await();
                        return give(client % 2 == 0 ? agent : manager, story, 100)
                                .extract()
                                .<String>path("status");
                    }))
                    .toList();
            var credited = 0;
            for (var one : running) if ("CREDITED".equals(one.get(60, TimeUnit.SECONDS))) credited++;
            assertEquals(5, credited);
        }
        assertEquals(500, points(story));
        as(agent).get(PATH + "?limit=2").then().body("items", hasSize(2));
    }

    private Story another() {
        var other = Story.in(story.tenant());
        deliveries.deliver(other.linked());
        return other;
    }

    private String other() {
        return Tokens.of("manager", story.tenant(), "another-manager");
    }

    private ValidatableResponse give(String token, Story whom, int points) {
        return post(token, PATH, Map.of("memberId", member(whom), "points", points, "reason", "THANK_YOU"));
    }

    private static ValidatableResponse decide(String token, String id, String how, String version) {
        var request = as(token);
        if (version != null) request.header("If-Match", version);
        return request.put(PATH + "/" + id + "/" + how).then();
    }
}
