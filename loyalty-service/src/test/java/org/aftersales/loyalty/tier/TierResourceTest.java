package org.aftersales.loyalty.tier;

import static org.hamcrest.Matchers.contains;
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
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TierResourceTest {
    private static final Map<String, Object> GOLD = Map.of("tier", "GOLD", "until", "2026-12-24", "reason", "GOODWILL");

    private final Deliveries deliveries;
    private final TierTimer timer;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Tiers tiers = new Tiers(story);
    private final UUID unit = UUID.randomUUID();

    TierResourceTest(Deliveries deliveries, TierTimer timer, Tenants tenants, EventProbe probe, TestClock clock) {
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
    void who_was_a_member_before_is_judged_when_other_terms_become_valid() {
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        tiers.mine().body("tier", nullValue());
        tiers.publish("2026-11-22T00:00:00Z", Map.of()).statusCode(201);
        tiers.mine().body("tier", nullValue());
        clock.advance(Duration.ofDays(1));
        tiers.mine().body("tier.code", equalTo("SILVER"));
        review();
        assertEquals(1, changes());
        tiers.publish("2026-11-23T00:00:00Z", Map.of("counts", List.of("SURVEY")));
        clock.advance(Duration.ofDays(1));
        review();
        tiers.mine()
                .body("tier.code", equalTo("SILVER"))
                .body("tier.points", equalTo(0))
                .body("tier.keptUntil", equalTo("2026-12-10T23:00:00Z"));
    }

    @Test
    void staff_pins_a_tier_for_a_time_and_takes_the_pin_away() {
        tiers.publish();
        tiers.ofMember().header("ETag", equalTo("\"0\"")).body("standing.code", nullValue());
        tiers.pin(null, GOLD).statusCode(428);
        tiers.pin("\"7\"", GOLD).statusCode(412);
        String version = tiers.pin("\"0\"", GOLD)
                .statusCode(200)
                .body("standing.code", equalTo("GOLD"))
                .body("standing.keptUntil", equalTo("2026-12-24T23:00:00Z"))
                .body("pin.reason", equalTo("GOODWILL"))
                .body("history.cause", contains("PINNED"))
                .extract()
                .header("ETag");
        tiers.unpin("\"0\"").statusCode(412);
        tiers.unpin(version)
                .statusCode(200)
                .body("standing.code", nullValue())
                .body("pin", nullValue())
                .body("history.cause", contains("UNPINNED", "PINNED"));
        tiers.pin("*", GOLD).statusCode(200);
        clock.set(Instant.parse("2026-12-24T23:00:00Z"));
        tiers.mine().body("tier.code", nullValue());
        review();
        assertEquals(4, changes());
    }

    @Test
    void a_pin_that_cannot_be_is_refused() {
        tiers.pin("*", GOLD).statusCode(409).body("code", equalTo("no-tiers"));
        tiers.unpin("*").statusCode(409).body("code", equalTo("no-tiers"));
        tiers.publish();
        var unknown = Map.of("tier", "PLATINUM", "until", "2026-12-24", "reason", "GOODWILL");
        tiers.pin("*", unknown).statusCode(422).body("code", equalTo("no-such-tier"));
        var over = Map.of("tier", "GOLD", "until", "2026-11-20", "reason", "GOODWILL");
        tiers.pin("*", over).statusCode(422).body("code", equalTo("pin-in-the-past"));
        var forEver = Map.of("tier", "GOLD", "until", "+999999999-12-31", "reason", "GOODWILL");
        tiers.pin("*", forEver).statusCode(422).body("code", equalTo("pin-for-ever"));
        var foreign =
                Tiers.as(Tokens.manager("another")).header("If-Match", "*").body(GOLD);
        foreign.put("/v1/members/" + tiers.member() + "/tier/pin").then().statusCode(404);
        var stranger = Tiers.as(Tokens.agent("another"));
        stranger.get("/v1/members/" + tiers.member() + "/tier").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone=Mars/Olympus",
                "months=absent",
                "period=CALENDAR_YEAR",
                "counts=HOLD",
                "tiers=twice",
                "tiers=falling"
            })
    void terms_by_which_nobody_could_be_judged_are_refused(String wrong) {
        var field = wrong.substring(0, wrong.indexOf('='));
        var value = wrong.substring(wrong.indexOf('=') + 1);
        var silver = Map.of("code", "SILVER", "name", "Silver", "points", 100);
        Object told =
                switch (value) {
                    case "HOLD" -> List.of("HOLD");
                    case "twice" -> List.of(silver, Map.of("code", "SILVER", "name", "More", "points", 200));
                    case "falling" -> List.of(silver, Map.of("code", "GOLD", "name", "Gold", "points", 100));
                    default -> value;
                };
        tiers.publish(TestClock.START.toString(), Map.of(field, told))
                .statusCode(422)
                .body("code", equalTo("invalid-tiers"));
    }

    @Test
    void versions_count_up_and_begin_in_the_future() {
        tiers.publish();
        tiers.publish("2027-01-01T00:00:00Z", Map.of("graceDays", 0))
                .statusCode(201)
                .body("version", equalTo(2));
        tiers.publish("2026-11-20T23:59:59Z", Map.of()).statusCode(422).body("code", equalTo("begins-in-the-past"));
        Tiers.as(Tokens.analyst(story.tenant()))
                .get("/v1/tier-programmes")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.terms.graceDays", contains(0, 10));
    }

    private void review() {
        tenants.run(story.tenant(), () -> timer.due(Map.of(tiers.member(), clock.instant())));
    }

    private long changes() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.tier.changed.v1"))
                .count();
    }
}
