package org.aftersales.loyalty.earning;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member who was seen on 18 November has stayed away for long on 16 February. */
@QuarkusTest
class WinBackTimerTest {
    private static final UUID EVERYBODY = new UUID(0, 0);

    private final Deliveries deliveries;
    private final WinBackTimer timer;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();

    WinBackTimerTest(Deliveries deliveries, WinBackTimer timer, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.timer = timer;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered());
    }

    @Test
    void nobody_is_asked_before_the_first_rule_is_in_force() {
        published("2027-03-01T00:00:00Z");

        begins("2027-02-27T00:00:00Z", "2027-02-28T00:00:00Z");
        found().body("items", hasSize(0));
        begins("2027-03-01T00:00:00Z");

        found().body("items", hasSize(1)).body("items[0].lapsedAt", equalTo("2027-03-01T00:00:00Z"));
    }

    @Test
    void who_was_asked_is_not_asked_again_because_somebody_hears_late_that_they_were_seen_before() {
        published("2026-11-22T00:00:00Z");
        begins("2027-02-17T00:00:00Z");

        deliveries.deliver(bought("2026-12-01T10:00:00Z"));
        begins("2027-04-20T00:00:00Z", "2027-04-22T00:00:00Z");

        found().body("items", hasSize(1)).body("items[0].status", equalTo("LOST"));
    }

    private void published(String validFrom) {
        var rule = Map.of("reason", "WIN_BACK", "code", "offer", "validFrom", validFrom, "terms", Map.of("points", 25));
        post(Tokens.manager(story.tenant()), "/v1/earning-rules", rule).statusCode(201);
    }

    private IncomingEvent bought(String at) {
        var price = Map.of("amount", "100.00", "currency", "EUR");
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of("unitId", UUID.randomUUID(), "customerId", story.customer(), "price", price, "registeredAt", at),
                story.tenant());
    }

    private void begins(String... days) {
        for (var day : days) {
            tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew()
                    .run(() -> timer.due(EVERYBODY, Instant.parse(day))));
        }
    }

    private ValidatableResponse found() {
        return as(Tokens.analyst(story.tenant())).get("/v1/win-backs").then().statusCode(200);
    }
}
