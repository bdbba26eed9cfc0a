package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit costs 100.00 EUR and makes 10 points by its price; what comes on top of them goes with it. */
@QuarkusTest
class BonusReturnTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);
    private final UUID unit = UUID.randomUUID();

    BonusReturnTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void sound() {
        desk.manager().get("/v1/ledger/check").then().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void a_tier_bonus_is_clawed_back_with_its_base() {
        silverFromTenPoints();
        rule("silver", Map.of("effect", "MULTIPLIER", "percent", 100, "when", Map.of("tiers", List.of("SILVER"))));
        clock.set(FROM);
        deliveries.deliver(desk.registered(UUID.randomUUID(), FROM));
        clock.advance(Duration.ofMinutes(1));
        deliveries.deliver(desk.registered(unit, clock.instant()));
        assertEquals(10 + 20, desk.available());

        back("50.00");
        assertEquals(10 + 10, desk.available());
        back("50.00");

        assertEquals(10, desk.available());
    }

    @Test
    void a_bonus_for_a_minimum_stays_whole_as_long_as_the_minimum_is_reached_and_is_lost_when_it_is_not() {
        rule("large", bonus(50, "80.00"));
        bought(60);

        back("20.00");
        assertEquals(8 + 50, desk.available());
        back("0.01");
        assertEquals(8, desk.available());
        back("79.99");

        assertEquals(0, desk.available());
    }

    @Test
    void a_bonus_for_a_minimum_is_lost_with_all_of_the_purchase_also_when_it_is_for_nothing() {
        rule("any", bonus(50, "0.00"));
        bought(60);

        back("99.99");
        assertEquals(1 + 50, desk.available());
        back("0.01");

        assertEquals(0, desk.available());
    }

    @Test
    void when_a_minimum_is_lost_the_next_of_the_group_steps_in() {
        rule("large", inGroup(2, bonus(50, "80.00")));
        rule("small", inGroup(1, bonus(20, "50.00")));
        bought(60);

        back("30.00");
        assertEquals(7 + 20, desk.available());
        back("30.00");
        assertEquals(4, desk.available());
    }

    @Test
    void whoever_steps_in_gives_no_more_than_was_given() {
        rule("large", inGroup(2, bonus(5, "80.00")));
        rule("small", inGroup(1, bonus(100, "50.00")));
        bought(15);
        back("50.00");

        assertEquals(10, desk.available());
    }

    @Test
    void a_multiplier_goes_with_a_base_whose_minimum_is_lost() {
        rule("base", Map.of("points", 40, "when", minimum("80.00")));
        rule("twice", Map.of("effect", "MULTIPLIER", "percent", 100));
        rule("gift", Map.of("effect", "BONUS", "points", 10));
        bought(90);

        back("50.00");

        assertEquals(5, desk.available());
    }

    @Test
    void a_rule_alone_is_re_evaluated_too_by_the_version_that_gave() {
        rule("base", Map.of("points", 40, "when", minimum("80.00")));
        bought(40);
        desk.publish("REGISTRATION", "base", clock.instant(), Map.of("points", 40))
                .statusCode(201);

        back("20.00");
        assertEquals(40, desk.available());
        back("20.00");

        assertEquals(0, desk.available());
    }

    @Test
    void a_return_that_is_told_before_the_sale_is_held_against_the_minimum_too() {
        rule("large", bonus(50, "80.00"));
        clock.set(FROM.plusSeconds(1));
        back("30.00");

        deliveries.deliver(desk.registered(unit, FROM));

        assertEquals(7, desk.available());
    }

    private void bought(int points) {
        clock.set(FROM.plusSeconds(1));
        deliveries.deliver(desk.registered(unit, FROM));
        assertEquals(points, desk.available());
    }

    private void back(String refund) {
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "100.00", refund));
    }

    private void rule(String code, Map<String, ?> terms) {
        desk.publish("REGISTRATION", code, FROM, terms).statusCode(201);
    }

    private static Map<String, ?> bonus(int points, String least) {
        return Map.of("effect", "BONUS", "points", points, "when", minimum(least));
    }

    private static Map<String, ?> inGroup(int priority, Map<String, ?> terms) {
        var all = new HashMap<String, Object>(terms);
        all.putAll(Map.of("group", "size", "priority", priority));
        return all;
    }

    private static Map<String, ?> minimum(String amount) {
        return Map.of("minPrice", Map.of("amount", amount, "currency", "EUR"));
    }

    private void silverFromTenPoints() {
        var terms = Map.of(
                "zone",
                "UTC",
                "period",
                "CALENDAR_YEAR",
                "graceDays",
                0,
                "counts",
                List.of("REGISTRATION"),
                "tiers",
                List.of(Map.of("code", "SILVER", "name", "Silver", "points", 10)));
        Club.posting(desk.manager())
                .body(Map.of("validFrom", TestClock.START.toString(), "terms", terms))
                .post("/v1/tier-programmes")
                .then()
                .statusCode(201);
    }
}
