package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tenant sets for one programme is nothing to the others, whatever it is called. */
@QuarkusTest
class ProgrammeOffersTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    ProgrammeOffersTest(Deliveries deliveries, EventProbe events, TestClock clock) {
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
    void a_cap_counts_what_was_earned_in_its_own_programme() {
        var cap = List.of(Map.of("per", "DAY", "counts", "RULE", "most", 10));
        club.rule("premium", "REGISTRATION", "base", START, Map.of("points", 7, "caps", cap))
                .statusCode(201);
        earn(3);

        assertEquals(List.of(177, 10), List.of(club.available("main"), club.available("premium")));
    }

    @Test
    void a_budget_of_one_programme_is_not_that_of_another_of_the_same_code() {
        budget("main", 1_000);
        budget("premium", 10);
        club.rule("premium", "REGISTRATION", "base", START, Map.of("points", 7, "budgets", List.of("summer")))
                .statusCode(201);
        earn(3);

        assertEquals(10, club.available("premium"));
        used("main").body("used", equalTo(0));
        used("premium").body("used", equalTo(10));
    }

    @Test
    void a_rule_takes_from_no_budget_of_another_programme() {
        budget("main", 1_000);

        club.rule("premium", "REGISTRATION", "base", START, Map.of("points", 7, "budgets", List.of("summer")))
                .statusCode(422)
                .body("code", equalTo("no-such-budget"));
    }

    @Test
    void tiers_follow_from_the_points_of_their_programme() {
        club.rule("premium", 7, START);
        in("premium", Club.posting(club.manager()))
                .body(Map.of("validFrom", START.toString(), "terms", silverFromSeven()))
                .post("/v1/tier-programmes")
                .then()
                .statusCode(201);
        earn(1);

        club.loyalty("premium").body("tier.code", equalTo("SILVER"));
        club.loyalty("main").body("$", not(hasKey("tier")));
        club.manager().get("/v1/tier-programmes").then().body("items", hasSize(0));
        assertEquals(List.of("premium"), told("loyalty.tier.changed.v1"));
    }

    @Test
    void a_rule_is_tried_on_what_happened_in_its_own_programme() {
        club.rule("premium", 7, START);
        deliveries.deliver(club.registered(UUID.randomUUID(), START.minusSeconds(1)));
        earn(2);

        in("premium", club.manager())
                .body(Map.of(
                        "reason", "REGISTRATION",
                        "from", START.minus(Duration.ofDays(1)).toString(),
                        "until", START.plus(Duration.ofDays(1)).toString(),
                        "terms", Map.of("points", 20)))
                .post("/v1/earning-rules/simulations")
                .then()
                .statusCode(200)
                .body("events", equalTo(2))
                .body("pointsThen", equalTo(14));
    }

    private static Map<String, ?> silverFromSeven() {
        var silver = Map.of("code", "SILVER", "name", "Silver", "points", 7);
        return Map.of(
                "zone",
                "Asia/Tehran",
                "period",
                "MONTHS",
                "months",
                12,
                "graceDays",
                0,
                "counts",
                List.of("REGISTRATION"),
                "tiers",
                List.of(silver));
    }

    private void earn(int registrations) {
        for (var n = 0; n < registrations; n++) deliveries.deliver(club.registered(UUID.randomUUID(), LATER));
        clock.set(LATER);
    }

    private void budget(String programme, long points) {
        in(programme, Club.posting(club.manager()))
                .body(Map.of("code", "summer", "points", points))
                .post("/v1/budgets")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse used(String programme) {
        return in(programme, club.manager()).get("/v1/budgets/summer").then();
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
