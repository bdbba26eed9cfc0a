package org.aftersales.loyalty.fraud;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member with 2 000 points, linked not a day ago. */
@QuarkusTest
class FraudHoldTest {
    private static final Instant LINKED = Instant.parse(Story.LINKED_AT);
    private static final Instant A_DAY_LATER = LINKED.plus(Duration.ofHours(24));
    private static final int PER_HOUR = 30;
    /** Those that are refused are more than there are connections to the database. */
    private static final int AT_ONCE = 64;

    private static final String HOLDS = "/v1/fraud-holds";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    FraudHoldTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_points() {
        clock.set(A_DAY_LATER.minusMillis(1));
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "20000.00", "EUR"));
        for (var reward : Map.of("ONE", 1, "MANY", 1_000, "LESS", 999).entrySet()) {
            var terms = Map.of("kind", "DONATION", "name", "Trees", "points", reward.getValue());
            post(Tokens.manager(story.tenant()), "/v1/rewards", Map.of("code", reward.getKey(), "terms", terms));
        }
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void many_points_soon_after_a_link_are_held_visibly_until_staff_has_looked() {
        redeem("LESS").statusCode(201);
        redeem("MANY").statusCode(409).body("code", equalTo("redemptions-held"));
        redeem("ONE").statusCode(409).body("code", equalTo("redemptions-held"));
        assertEquals(1_001, available());
        String hold = staff().get(HOLDS)
                .then()
                .statusCode(200)
                .body("items.signal", contains("NEW_LINK"))
                .body("items[0].openedAt", equalTo(clock.instant().toString()))
                .extract()
                .path("items[0].id");
        release(hold, "\"0\"").statusCode(200).body("reason", equalTo("MEMBER_CONFIRMED"));
        redeem("MANY").statusCode(201);
        assertEquals(1, available());
    }

    @Test
    void a_day_after_the_link_nothing_is_held() {
        clock.set(A_DAY_LATER);
        redeem("MANY").statusCode(201);
        staff().get(HOLDS).then().body("items", empty());
    }

    @Test
    void of_very_many_redemptions_at_once_as_many_are_made_as_an_hour_has() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        clock.set(A_DAY_LATER);
        var start = new CyclicBarrier(AT_ONCE);
        var answers = new HashMap<Integer, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(client -> threads.submit(() -> {
                        start.await();
                        return redeem("ONE").extract().statusCode();
                    }))
                    .toList();
            for (var one : running) answers.merge(one.get(60, TimeUnit.SECONDS), 1, Integer::sum);
        }
        assertEquals(Map.of(201, PER_HOUR, 409, AT_ONCE - PER_HOUR), answers);
        assertEquals(2_000 - PER_HOUR, available());
        String hold = staff().get(HOLDS).path("items[0].id");
        staff().get(HOLDS).then().body("items.signal", contains("VELOCITY"));
        clock.advance(Duration.ofHours(2));
        redeem("ONE").statusCode(409);
        release(hold, "\"0\"").statusCode(200);
        redeem("ONE").statusCode(201);
    }

    @Test
    void a_hold_is_released_once_by_who_has_read_it() {
        redeem("MANY").statusCode(409);
        String hold = staff().get(HOLDS).path("items[0].id");
        staff().get(HOLDS + "/" + hold).then().statusCode(200).header("ETag", equalTo("\"0\""));
        release(hold, null).statusCode(428);
        release(hold, "\"1\"").statusCode(412);
        release(hold, "\"0\"").statusCode(200).header("ETag", equalTo("\"1\""));
        release(hold, "\"0\"").statusCode(412);
        release(hold, "\"1\"").statusCode(409).body("code", equalTo("illegal-transition"));
        release(UUID.randomUUID().toString(), "*").statusCode(404);
        as(Tokens.agent("another")).get(HOLDS + "/" + hold).then().statusCode(404);
        as(Tokens.agent("another")).get(HOLDS).then().body("items", empty());
    }

    private ValidatableResponse release(String hold, String version) {
        var request = as(Tokens.manager(story.tenant())).body(Map.of("reason", "MEMBER_CONFIRMED"));
        if (version != null) request.header("If-Match", version);
        return request.put(HOLDS + "/" + hold + "/release").then();
    }

    private ValidatableResponse redeem(String reward) {
        return post(Tokens.customer(story.tenant(), story.subject()), "/v1/redemptions", Map.of("reward", reward));
    }

    private int available() {
        return as(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .path("balance.available");
    }

    private RequestSpecification staff() {
        return as(Tokens.agent(story.tenant()));
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
