package org.aftersales.loyalty.tier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
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

/** What was bought in November counts until December is over, and ten days of grace in Berlin come after that. */
@QuarkusTest
class QualifyingTest {
    private static final Instant ENDS = Instant.parse("2027-01-10T23:00:00Z");

    private final Deliveries deliveries;
    private final TierTimer timer;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Tiers tiers = new Tiers(story);
    private final UUID unit = UUID.randomUUID();

    QualifyingTest(Deliveries deliveries, TierTimer timer, Tenants tenants, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.timer = timer;
        this.tenants = tenants;
        this.probe = probe;
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
    void a_tier_is_reached_with_the_point_that_reaches_it_and_at_once() {
        tiers.publish().statusCode(201).body("version", equalTo(1));
        deliveries.deliver(story.registered(unit, "990.00", "EUR"), story.answered(5, 5));
        tiers.mine()
                .body("balance.available", equalTo(149))
                .body("tier.code", nullValue())
                .body("tier.points", equalTo(99))
                .body("tier.next.code", equalTo("SILVER"))
                .body("tier.next.missing", equalTo(1));
        deliveries.deliver(story.registered(UUID.randomUUID(), "10.00", "EUR"));
        tiers.mine()
                .body("tier.code", equalTo("SILVER"))
                .body("tier.name", equalTo("Silver"))
                .body("tier.keptUntil", equalTo(ENDS.toString()))
                .body("tier.benefits.ticketPriority", equalTo("HIGH"))
                .body("tier.next.missing", equalTo(100));
        probe.in(story.tenant())
                .expect("loyalty.tier.changed.v1")
                .with("to", "SILVER")
                .with("from", "")
                .with("cause", "POINTS")
                .with("customerId", story.customer())
                .with("benefits.ticketPriority", "HIGH");
    }

    @Test
    void spending_points_takes_nothing_from_a_tier() {
        tiers.publish();
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 100);
        key(Tokens.manager(story.tenant()), Map.of("code", "TREES", "terms", terms), "/v1/rewards");
        key(Tokens.customer(story.tenant(), story.subject()), Map.of("reward", "TREES"), "/v1/redemptions");
        tiers.mine()
                .body("balance.available", equalTo(0))
                .body("tier.points", equalTo(100))
                .body("tier.code", equalTo("SILVER"));
    }

    @Test
    void what_was_sent_back_does_not_count_and_the_tier_ends_with_its_period_and_grace_booked_or_not() {
        tiers.publish();
        deliveries.deliver(story.registered(unit, "2000.00", "EUR"));
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "2000.00", "1500.00"));
        var kept = Instant.parse("2026-12-10T23:00:00Z");
        tiers.mine()
                .body("tier.code", equalTo("GOLD"))
                .body("tier.points", equalTo(50))
                .body("tier.keptUntil", equalTo(kept.toString()));
        clock.set(kept.minusMillis(1));
        tiers.mine().body("tier.code", equalTo("GOLD"));
        clock.set(kept);
        tiers.mine().body("tier.code", nullValue()).body("tier.keptUntil", nullValue());
        assertEquals(1, changes());
        review();
        review();
        tiers.ofMember()
                .statusCode(200)
                .body("standing.points", equalTo(50))
                .body("history.to", contains(null, "GOLD"))
                .body("history.from", contains("GOLD", null))
                .body("history.cause", contains("TIME", "POINTS"))
                .body("history.points", contains(50, 200));
        assertEquals(2, changes());
    }

    @Test
    void a_return_that_was_told_before_its_sale_never_made_a_tier() {
        tiers.publish();
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "2000.00", "2000.00"));
        deliveries.deliver(story.registered(unit, "2000.00", "EUR"));
        tiers.mine().body("tier.code", nullValue()).body("tier.points", equalTo(0));
        assertEquals(0, changes());
    }

    @Test
    void a_return_after_a_tier_has_ended_unbooked_takes_nothing_from_the_tier_that_came_after_it() {
        tiers.publish();
        deliveries.deliver(story.registered(UUID.randomUUID(), "2000.00", "EUR"));
        clock.set(Instant.parse("2026-12-20T00:00:00Z"));
        deliveries.deliver(tiers.bought(unit, "1000.00", clock.instant()));
        clock.set(Instant.parse("2027-01-15T00:00:00Z"));
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"));
        tiers.ofMember()
                .body("standing.code", equalTo("SILVER"))
                .body("standing.points", equalTo(0))
                .body("standing.keptUntil", equalTo("2027-02-10T23:00:00Z"))
                .body("history.to", contains("SILVER", "GOLD"));
    }

    private void review() {
        tenants.run(story.tenant(), () -> timer.due(Map.of(tiers.member(), clock.instant())));
    }

    private long changes() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.tier.changed.v1"))
                .count();
    }

    private static void key(String token, Map<String, ?> body, String path) {
        Tiers.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}
