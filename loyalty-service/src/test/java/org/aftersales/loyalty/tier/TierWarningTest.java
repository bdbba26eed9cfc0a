package org.aftersales.loyalty.tier;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silver by 120 points of November, which count until December is over, and ten days of grace in Berlin after that. */
@QuarkusTest
class TierWarningTest {
    private static final Instant ENDS = Instant.parse("2027-01-10T23:00:00Z");
    private static final Instant WARNED = ENDS.minus(Duration.ofDays(30));
    private static final String PLANNED = "tier-review";

    private final Deliveries deliveries;
    private final TierTimer timer;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Tiers tiers = new Tiers(story);

    TierWarningTest(Deliveries deliveries, TierTimer timer, Tenants tenants, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.timer = timer;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_silver_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
        var silver = Map.of("code", "SILVER", "name", "Silver", "points", 100);
        tiers.publish(TestClock.START.toString(), Map.of("tiers", List.of(silver)))
                .statusCode(201);
        deliveries.deliver(story.registered(UUID.randomUUID(), "1200.00", "EUR"));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_member_is_told_once_before_the_tier_is_lost_and_sees_what_keeps_it() {
        clock.set(WARNED.minusMillis(1));
        review();
        tiers.mine().body("tier.code", equalTo("SILVER")).body("tier.ending", nullValue());
        assertEquals(0, told());
        clock.set(WARNED);
        tiers.mine()
                .body("tier.ending.at", equalTo(ENDS.toString()))
                .body("tier.ending.to", nullValue())
                .body("tier.ending.missing", equalTo(100));

        review();
        review();

        assertEquals(1, told());
        probe.in(story.tenant())
                .expect("loyalty.tier.ending.v1")
                .with("tier", "SILVER")
                .with("endsAt", ENDS)
                .with("missing", 100);
        clock.set(ENDS);
        review();
        assertEquals(1, told());
        tiers.mine().body("tier.code", nullValue()).body("tier.ending", nullValue());
    }

    @Test
    void who_earns_what_is_missing_keeps_it_and_is_told_again_before_the_next_end() {
        clock.set(WARNED);
        review();
        deliveries.deliver(tiers.bought(UUID.randomUUID(), "990.00", clock.instant()));
        tiers.mine().body("tier.ending.missing", equalTo(1));
        assertEquals(1, told());

        deliveries.deliver(tiers.bought(UUID.randomUUID(), "10.00", clock.instant()));

        tiers.mine().body("tier.ending", nullValue()).body("tier.keptUntil", equalTo("2027-02-10T23:00:00Z"));
        clock.set(Instant.parse("2027-01-20T00:00:00Z"));
        review();
        assertEquals(2, told());
    }

    @Test
    void somebody_looks_when_it_is_time_to() {
        clock.set(WARNED);

        assertEquals(WARNED, planned());
        review();

        assertEquals(ENDS, planned());
    }

    private void review() {
        tenants.run(story.tenant(), () -> timer.due(Map.of(tiers.member(), clock.instant())));
    }

    private Instant planned() {
        return Planned.of(story.tenant(), PLANNED, tiers.member());
    }

    private long told() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.tier.ending.v1"))
                .count();
    }
}
