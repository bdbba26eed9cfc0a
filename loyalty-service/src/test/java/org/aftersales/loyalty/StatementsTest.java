package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done most asks the database as little as it can: each statement more is a journey more for every request. */
@QuarkusTest
class StatementsTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final String manager = Tokens.manager(story.tenant());
    private final String member = Tokens.customer(story.tenant(), story.subject());

    StatementsTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void an_event_that_earns() throws Exception {
        var rule = Map.of("reason", "CUSTOM", "validFrom", clock.instant().toString(), "terms", Map.of("points", 5));
        post(manager, "/v1/earning-rules", rule);
        clock.advance(Duration.ofMinutes(1));
        tell();
        assertAtMost(15, Statements.of(this::tell));
        assertEquals(69, available());
    }

    @Test
    void a_registration_of_a_member() throws Exception {
        assertAtMost(15, Statements.of(() -> deliveries.deliver(story.registered())));
        assertEquals(118, available());
    }

    @Test
    void what_a_member_has() throws Exception {
        assertAtMost(3, Statements.of(this::available));
    }

    @Test
    void a_reward_that_is_given_at_once() throws Exception {
        var terms = Map.of("kind", "DONATION", "name", "A tree", "points", 1);
        post(manager, "/v1/rewards", Map.of("code", "TREE", "terms", terms));
        redeem();
        assertAtMost(15, Statements.of(this::redeem));
        assertEquals(57, available());
    }

    private void tell() {
        var at = clock.instant().toString();
        var event = Map.of("type", "bench", "key", UUID.randomUUID(), "customerId", story.customer(), "occurredAt", at);
        post(manager, "/v1/events", event);
    }

    private void redeem() {
        post(member, "/v1/redemptions", Map.of("reward", "TREE"));
    }

    private int available() {
        return given().auth().oauth2(member).get("/v1/me/loyalty").path("balance.available");
    }

    private static void post(String token, String path, Map<String, ?> body) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    private static void assertAtMost(int most, SortedMap<String, Long> statements) {
        var all = statements.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(all <= most, () -> all + " statements: " + statements);
        assertFalse(statements.isEmpty(), "nothing was counted");
    }
}
