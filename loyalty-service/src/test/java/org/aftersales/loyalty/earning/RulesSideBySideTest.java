package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several rules judge one event; 599.90 EUR make 59 points by the rule that the installation is set to. */
@QuarkusTest
class RulesSideBySideTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String TV = "09521234001348";
    private static final Map<String, ?> DOUBLE = Map.of("effect", "MULTIPLIER", "percent", 100);

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);

    RulesSideBySideTest(Deliveries deliveries, TestClock clock) {
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
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void every_rule_says_what_it_gave_and_what_kept_it_from_more() {
        desk.publish("REGISTRATION", "double", TOMORROW, DOUBLE).statusCode(201).body("version", equalTo(1));
        desk.publish("REGISTRATION", "tehran", TOMORROW, bonus(7, Map.of("retailers", List.of("tehran"))));
        desk.publish(
                "REGISTRATION",
                "tv",
                TOMORROW,
                bonus(5, Map.of("products", List.of(TV), "channels", List.of("SINGLE"))));
        clock.set(TOMORROW);

        deliveries.deliver(desk.registered("parsian", TV, "599.90", TOMORROW));

        assertEquals(59 + 59 + 5, desk.available());
        desk.earnings()
                .body("items[0].points", equalTo(123))
                .body("items[0].why.rule", equalTo("registration"))
                .body("items[0].why.rules.rule", contains("base", "double", "tehran", "tv"))
                .body("items[0].why.rules.points", contains(59, 59, 0, 5))
                .body("items[0].why.rules[2].outcome", equalTo("NOT_MET"))
                .body("items[0].why.rules[2].by", equalTo("RETAILER"))
                .body("items[0].facts.product", equalTo(TV));
    }

    @Test
    void a_rule_for_a_kind_of_products_knows_what_kind_was_sold() {
        desk.publish("REGISTRATION", "phones", TOMORROW, bonus(9, Map.of("categories", List.of("phone"))));
        desk.publish("REGISTRATION", "screens", TOMORROW, bonus(7, Map.of("categories", List.of("television"))));
        clock.set(TOMORROW);

        deliveries.deliver(desk.registered("parsian", TV, "599.90", TOMORROW));

        assertEquals(59 + 7, desk.available());
        desk.earnings().body("items[0].facts.category", equalTo("television"));
    }

    @Test
    void a_posting_is_explained_rule_by_rule_and_its_customer_reads_what_was_given() {
        desk.publish("REGISTRATION", "tehran", TOMORROW, bonus(7, Map.of("retailers", List.of("tehran"))));
        clock.set(TOMORROW);
        deliveries.deliver(desk.registered("parsian", TV, "599.90", TOMORROW));

        String posting = desk.statement()
                .body("items[0].why.rules.rule", contains("base"))
                .extract()
                .path("items[0].postingId");

        desk.evaluation(posting)
                .statusCode(200)
                .body("points", equalTo(59))
                .body("why.rules.outcome", contains("AWARDED", "NOT_MET"))
                .body("facts.retailer", equalTo("parsian"));
        desk.evaluation(UUID.randomUUID().toString()).statusCode(404);
        new RuleDesk(Story.begin()).evaluation(posting).statusCode(404);
    }

    @Test
    void a_lifetime_limit_counts_all_customers_of_the_person_and_a_limit_over_everything_all_reasons() {
        desk.publish("SURVEY", "base", TOMORROW, Map.of("points", 40, "perLifetime", 100));
        var all = Map.of("counts", "ALL", "per", "DAY", "most", 80);
        var euro = Map.of("amount", "10.00", "currency", "EUR");
        desk.publish("REGISTRATION", "base", TOMORROW, Map.of("perPoint", List.of(euro), "caps", List.of(all)));
        clock.set(TOMORROW);
        var second = story.samePerson();
        var other = new RuleDesk(second);
        deliveries.deliver(second.linked());

        deliveries.deliver(desk.answered(TOMORROW), desk.registered("parsian", TV, "599.90", TOMORROW));
        assertEquals(80, desk.available());
        desk.earnings()
                .body("items.find { it.reason == 'REGISTRATION' }.why.outcome", equalTo("CAPPED_DAY"))
                .body("items.find { it.reason == 'REGISTRATION' }.why.rules[0].by", equalTo("ALL"));
        deliveries.deliver(
                other.answered(TOMORROW.plus(Duration.ofDays(40))), desk.answered(TOMORROW.plus(Duration.ofDays(80))));
        other.earnings().body("items[0].points", equalTo(40));
        desk.earnings().body("items[0].points", equalTo(20)).body("items[0].why.outcome", equalTo("CAPPED_LIFETIME"));
    }

    @Test
    void a_rule_ends_with_its_last_local_day() {
        desk.publish("SURVEY", "november", TOMORROW, bonus(10, Map.of("until", "2026-11-30")));
        clock.set(Instant.parse("2026-12-02T00:00:00Z"));

        deliveries.deliver(desk.answered(Instant.parse("2026-11-30T23:59:59.999Z")));
        assertEquals(60, desk.available());
        deliveries.deliver(desk.answered(Instant.parse("2026-12-01T00:00:00Z")));
        assertEquals(110, desk.available());
    }

    @Test
    void a_simulation_adds_a_rule_to_those_that_were_in_force() {
        desk.publish("REGISTRATION", "double", TOMORROW, DOUBLE);
        clock.set(TOMORROW.plus(Duration.ofDays(1)));
        deliveries.deliver(
                story.registered(),
                desk.registered("parsian", TV, "100.00", TOMORROW),
                desk.registered("tehran", TV, "100.00", TOMORROW));

        desk.simulate("REGISTRATION", "tehran", bonus(7, Map.of("retailers", List.of("tehran"))))
                .statusCode(200)
                .body("events", equalTo(3))
                .body("pointsThen", equalTo(59 + 20 + 20))
                .body("pointsNow", equalTo(59 + 20 + 27))
                .body("more", equalTo(1));
        desk.simulate("REGISTRATION", "double", Map.of("effect", "MULTIPLIER", "percent", 10, "rounding", "CEILING"))
                .body("pointsNow", equalTo(59 + 6 + 11 + 11))
                .body("less", equalTo(2));
    }

    @Test
    void the_only_rule_of_a_reason_is_told_without_a_list_of_rules() {
        deliveries.deliver(story.registered());

        desk.earnings().body("items", hasSize(1)).body("items[0].why.rules", nullValue());
    }

    @Test
    void codes_and_conditions_have_bounds() {
        desk.publish("SURVEY", "no such code", TOMORROW, Map.of("points", 1)).statusCode(400);
        desk.publish("SURVEY", "b", TOMORROW, bonus(1, Map.of("products", List.of("17"))))
                .statusCode(400);
        desk.publish("SURVEY", "b", TOMORROW, Map.of("points", 1, "group", "-")).statusCode(400);
        for (var n = 1; n < 50; n++)
            desk.publish("SURVEY", "b" + n, TOMORROW, bonus(1, Map.of())).statusCode(201);
        desk.publish("SURVEY", "b50", TOMORROW, bonus(1, Map.of()))
                .statusCode(422)
                .body("code", equalTo("too-many-rules"));
        desk.publish("SURVEY", "b1", TOMORROW, bonus(2, Map.of()))
                .statusCode(201)
                .body("version", equalTo(2));
    }

    private static Map<String, ?> bonus(int points, Map<String, ?> when) {
        return Map.of("effect", "BONUS", "points", points, "when", when);
    }
}
