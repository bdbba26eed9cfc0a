package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redemptions that one member makes at the same moment have the effect that they have one by one. */
@QuarkusTest
class RedemptionsTogetherTest {
    private static final int CLIENTS = 24;
    private static final List<Map<String, ?>> WISHES = List.of(
            Map.of("reward", "TREE"),
            Map.of("reward", "NONE"),
            Map.of("reward", "OFF", "points", 0),
            Map.of("reward", "OFF", "points", 101),
            Map.of("reward", "ONCE"),
            Map.of());

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story other = Story.in(story.tenant());
    private final Shop shop = new Shop(story);

    RedemptionsTogetherTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void two_members_with_points_and_four_rewards() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        for (var one : List.of(story, other))
            deliveries.deliver(one.linked(), one.registered(UUID.randomUUID(), "20000.00", "EUR"));
        clock.advance(Duration.ofDays(2)); // nobody wonders about somebody who was linked just now
        shop.offers("OFF", Map.of());
        shop.offers("TREE", Map.of("kind", "DONATION", "points", 2));
        shop.offers(
                "CODE", Map.of("kind", "VOUCHER", "points", 7, "worth", Map.of("amount", "5.00", "currency", "EUR")));
        shop.offers("ONCE", Map.of("perMember", 1));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void each_is_answered_and_leaves_what_it_leaves_alone() throws Exception {
        var alone = new Shop(other);
        for (var client = 0; client < CLIENTS; client++)
            alone.redeem(reward(client)).statusCode(201);

        var ids = new ArrayList<String>();
        var counted = Statements.of(() -> ids.addAll(Crowd.of(CLIENTS, client -> shop.redeem(reward(client))
                .statusCode(201)
                .body("reward", equalTo(reward(client)))
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("redemptionId"))));

        assertTrue(counted.getOrDefault("BEGIN", 0L) < CLIENTS, counted.get("BEGIN") + " transactions");
        assertEquals(CLIENTS, ids.stream().distinct().count());
        for (var pocket : List.of("available", "held", "pending"))
            assertEquals(alone.balance(pocket), shop.balance(pocket), pocket);
        assertEquals(told(other), told(story));
        assertSound();
    }

    @Test
    void what_is_told_follows_from_its_own_request() throws Exception {
        var before = probe.mark();
        Crowd.of(CLIENTS, client -> shop.redeem("CODE").statusCode(201));

        var stories = probe.of(story.tenant(), before).stream()
                .collect(Collectors.groupingBy(event -> event.headers().get("ce_correlationid")));
        assertEquals(CLIENTS, stories.size());
        for (var one : stories.values()) {
            assertEquals(5, one.size(), one::toString); // held, spent, redeemed, fulfilled, a voucher issued
            var redemptions =
                    one.stream().map(event -> event.field("redemptionId")).filter(id -> !id.isEmpty());
            assertEquals(1, redemptions.distinct().count());
        }
    }

    @Test
    void a_request_that_comes_twice_at_once_is_answered_twice_and_done_once() throws Exception {
        var answers = Crowd.of(CLIENTS, client -> redeem("k" + client / 2, Map.of("reward", "TREE"))
                .statusCode(201));

        for (var n = 0; n < CLIENTS; n += 2) {
            var pair = List.of(answers.get(n).extract(), answers.get(n + 1).extract());
            assertEquals(
                    pair.getFirst().path("redemptionId").toString(),
                    pair.getLast().path("redemptionId").toString());
            assertEquals(
                    1,
                    pair.stream()
                            .filter(one -> "true".equals(one.header("Idempotent-Replayed")))
                            .count());
        }
        assertEquals(2_000 - CLIENTS / 2 * 2, shop.available());
        assertSound();
    }

    @Test
    void each_refusal_is_told_in_its_own_words_and_keeps_nobody_else() throws Exception {
        var answers = Crowd.of(CLIENTS, client -> {
            var wish = client % WISHES.size();
            var answer = redeem(UUID.randomUUID().toString(), WISHES.get(wish)).extract();
            return wish + " " + answer.statusCode() + " " + answer.path("code");
        });

        var expected = new HashMap<String, Long>(Map.of("4 201 null", 1L, "4 409 reward-had-before", 3L));
        for (var one : List.of("0 201 null", "1 404 no-such-reward", "2 400 invalid-body", "3 422 wrong-price"))
            expected.put(one, 4L);
        expected.put("5 400 invalid-body", 4L);
        assertEquals(expected, answers.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting())));
        assertEquals(2_000 - 4 * 2 - 100, shop.available());
        assertSound();
    }

    private static String reward(int client) {
        return List.of("OFF", "TREE", "CODE").get(client % 3);
    }

    private ValidatableResponse redeem(String key, Map<String, ?> told) {
        return shop.member()
                .header("Idempotency-Key", key)
                .body(told)
                .post("/v1/redemptions")
                .then();
    }

    private List<Recorded> events(Story whose) {
        var member =
                new Shop(whose).member().get("/v1/me/loyalty").path("memberId").toString();
        return probe.of(story.tenant()).stream()
                .filter(event -> member.equals(event.field("memberId")))
                .toList();
    }

    /** How often each type of event was told of a member. */
    private Map<String, Long> told(Story whose) {
        return events(whose).stream().collect(Collectors.groupingBy(Recorded::type, Collectors.counting()));
    }

    private void assertSound() {
        var manager = Shop.as(Tokens.manager(story.tenant()));
        manager.get("/v1/ledger/check").then().body("sound", equalTo(true));
        manager.get("/v1/ledger/chain").then().body("sound", equalTo(true));
    }
}
