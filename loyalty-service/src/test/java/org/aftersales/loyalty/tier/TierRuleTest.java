package org.aftersales.loyalty.tier;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule that only members of a tier earn by. */
@QuarkusTest
class TierRuleTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Tiers tiers = new Tiers(story);

    TierRuleTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void silver_members_earn_twice() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
        tiers.publish().statusCode(201);
        var terms = Map.of("effect", "MULTIPLIER", "percent", 100, "when", Map.of("tiers", List.of("SILVER")));
        Tiers.as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "reason",
                        "REGISTRATION",
                        "code",
                        "silver",
                        "validFrom",
                        clock.instant().toString(),
                        "terms",
                        terms))
                .post("/v1/earning-rules")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void the_tier_at_the_time_of_an_event_counts_however_late_it_is_told() {
        var begin = clock.instant();
        clock.advance(Duration.ofDays(2));
        buys("1000.00", Duration.ZERO);
        tiers.mine().body("tier.code", equalTo("SILVER")).body("balance.available", equalTo(100));

        clock.advance(Duration.ofDays(1));
        buys("20.00", Duration.between(begin, clock.instant()).minusDays(1));
        tiers.mine().body("balance.available", equalTo(102));
        buys("20.00", Duration.ZERO);
        tiers.mine().body("balance.available", equalTo(106));

        Tiers.as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then()
                .body("items[0].facts.tier", equalTo("SILVER"))
                .body("items[1].facts.tier", nullValue())
                .body("items[2].facts.tier", nullValue());
    }

    private void buys(String price, Duration ago) {
        deliveries.deliver(
                tiers.bought(UUID.randomUUID(), price, clock.instant().minus(ago)));
    }
}
