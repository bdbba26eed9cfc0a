package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes at the same moment as other redemptions keeps its own limits, its own account and its own answer. */
@QuarkusTest
class RedemptionsAmongOthersTest {
    private static final int CLIENTS = 24;
    private static final Map<String, ?> TREE = Map.of("kind", "DONATION", "points", 2);

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    RedemptionsAmongOthersTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_points_and_a_cheap_reward() {
        clock.set(Instant.parse(Story.LINKED_AT).plus(Duration.ofHours(1)));
        RestAssured.replaceFiltersWith(List.of());
        joins(story);
        shop.offers("TREE", TREE);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_key_that_comes_with_two_wishes_at_once_is_used_for_one() throws Exception {
        another_day();
        shop.offers("GROVE", Map.of("kind", "DONATION", "points", 5));

        var answers = Crowd.of(CLIENTS, client -> told(redeem(shop, "k" + client / 2, wish(client % 2 == 0))));

        for (var n = 0; n < CLIENTS; n += 2)
            assertEquals(
                    List.of("201 null", "422 idempotency-key-reused"),
                    answers.subList(n, n + 2).stream().sorted().toList());
        assertEquals(CLIENTS / 2, spent(shop).size());
        assertEquals(2_000 - spent(shop).stream().mapToInt(Integer::intValue).sum(), shop.available());
        assertSound(story.tenant());
    }

    @Test
    void nobody_spends_the_points_of_somebody_else() throws Exception {
        var namesake = new Story("other-" + story.tenant(), story.subject(), UUID.randomUUID());
        var neighbour = Story.in(story.tenant());
        var shops = List.of(shop, new Shop(namesake), new Shop(neighbour));
        joins(namesake);
        joins(neighbour);
        another_day();
        shops.get(1).offers("TREE", TREE);

        Crowd.of(CLIENTS, client -> shops.get(client % 3).redeem("TREE").statusCode(201));

        for (var one : shops) {
            assertEquals(2_000 - CLIENTS / 3 * 2, one.available());
            assertEquals(CLIENTS / 3, spent(one).size());
        }
        assertEquals(CLIENTS / 3, redeemed(namesake.tenant()));
        assertEquals(CLIENTS / 3 * 2, redeemed(story.tenant()));
        assertSound(story.tenant());
        assertSound(namesake.tenant());
    }

    @Test
    void the_last_of_a_stock_are_given_as_often_as_there_are() throws Exception {
        another_day();
        shop.offers("FEW", Map.of("kind", "DONATION", "points", 3, "stock", 2));

        var answers = Crowd.of(CLIENTS, client -> told(shop.redeem(client % 3 == 0 ? "FEW" : "TREE")));

        assertEquals(Map.of("201 null", 18L, "409 out-of-stock", 6L), counted(answers));
        assertEquals(2_000 - 2 * 3 - 16 * 2, shop.available());
        assertSound(story.tenant());
    }

    @Test
    void many_points_soon_after_a_link_are_held_also_among_others() throws Exception {
        shop.offers("MANY", Map.of("kind", "DONATION", "points", 1_000));

        var answers = Crowd.of(CLIENTS, client -> told(shop.redeem(client % 8 == 0 ? "MANY" : "TREE")));

        for (var client = 0; client < CLIENTS; client += 8) assertEquals("409 redemptions-held", answers.get(client));
        var made = counted(answers).getOrDefault("201 null", 0L);
        assertEquals(CLIENTS, made + counted(answers).get("409 redemptions-held"));
        assertEquals(2_000 - 2 * made, shop.available());
        Shop.as(Tokens.agent(story.tenant())).get("/v1/fraud-holds").then().body("items.signal", contains("NEW_LINK"));
        shop.redeem("TREE").statusCode(409);
        assertSound(story.tenant());
    }

    @Test
    void an_answer_has_the_tag_that_a_look_at_it_has() throws Exception {
        another_day();
        shop.offers("OFF", Map.of());

        var answers = Crowd.of(CLIENTS, client -> shop.redeem(client % 2 == 0 ? "OFF" : "TREE"));

        for (var n = 0; n < CLIENTS; n++) {
            var tag = answers.get(n).statusCode(201).extract().header("ETag");
            String id = answers.get(n).extract().path("redemptionId");
            shop.member().get("/v1/redemptions/" + id).then().header("ETag", equalTo(tag));
            var called = shop.member().header("If-Match", tag).put("/v1/redemptions/" + id + "/void");
            assertEquals(n % 2 == 0 ? 200 : 409, called.statusCode());
        }
        assertEquals(2_000 - CLIENTS / 2 * 2, shop.available());
        assertSound(story.tenant());
    }

    private void joins(Story whose) {
        deliveries.deliver(whose.linked(), whose.registered(UUID.randomUUID(), "20000.00", "EUR"));
    }

    /** Nobody wonders any more that somebody was linked. */
    private void another_day() {
        clock.advance(Duration.ofDays(2));
    }

    /** The points of each redemption of the member. */
    private static List<Integer> spent(Shop shop) {
        return shop.member().queryParam("limit", 200).get("/v1/redemptions").path("items.points");
    }

    private static Map<String, ?> wish(boolean cheap) {
        return Map.of("reward", cheap ? "TREE" : "GROVE");
    }

    private static ValidatableResponse redeem(Shop shop, String key, Map<String, ?> wish) {
        return shop.member()
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/v1/redemptions")
                .then();
    }

    private static String told(ValidatableResponse answer) {
        return answer.extract().statusCode() + " " + answer.extract().path("code");
    }

    private static Map<String, Long> counted(List<String> answers) {
        return answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private long redeemed(String tenant) {
        return probe.of(tenant).stream()
                .filter(event -> event.type().equals("loyalty.reward.redeemed.v1"))
                .count();
    }

    private static void assertSound(String tenant) {
        var manager = Shop.as(Tokens.manager(tenant));
        manager.get("/v1/ledger/check").then().body("sound", equalTo(true));
        manager.get("/v1/ledger/chain").then().body("sound", equalTo(true));
    }
}
