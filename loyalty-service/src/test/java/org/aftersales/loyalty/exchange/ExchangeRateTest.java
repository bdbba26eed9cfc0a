package org.aftersales.loyalty.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
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

/** A rule gives a point for 10.00 EUR and counts prices in other currencies in EUR. */
@QuarkusTest
class ExchangeRateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final RateDesk desk = new RateDesk(story, unit);

    ExchangeRateTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_rule_that_converts() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
        desk.rule("base", RateDesk.CONVERTS).statusCode(201);
        clock.set(NOW);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_price_is_converted_by_the_rate_of_its_moment_and_the_statement_shows_it() {
        desk.publish("0.5", "2026-11-20T00:00:00Z").statusCode(201);
        String id = desk.publish("0.919999", "2026-11-23T00:00:00Z").extract().path("id");
        desk.publish("2", "2026-11-23T10:00:00.000001Z");

        deliveries.deliver(desk.bought(unit, "250.00", "USD"));

        assertEquals(22, desk.available());
        desk.me()
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items[0].why.basis.amount", equalTo("250.00"))
                .body("items[0].why.basis.currency", equalTo("USD"))
                .body("items[0].why.converted.rateId", equalTo(id))
                .body("items[0].why.converted.rate", equalTo("0.919999"))
                .body("items[0].why.converted.amount.amount", equalTo("229.99"))
                .body("items[0].why.converted.amount.currency", equalTo("EUR"));
        desk.earnings().body("items[0].facts.rates.id", contains(id));
    }

    @Test
    void of_two_that_begin_together_the_later_counts_and_what_was_converted_keeps_its_own() {
        desk.publish("0.5", "2026-11-23T00:00:00Z");
        deliveries.deliver(desk.bought(unit, "100.00", "USD"));

        clock.set(NOW.plusSeconds(1));
        desk.publish("0.8", "2026-11-23T00:00:00Z");
        deliveries.deliver(desk.bought(UUID.randomUUID(), "100.00", "USD"), desk.bought(unit, "100.00", "USD"));

        assertEquals(5 + 8, desk.available());
    }

    @Test
    void a_return_takes_back_by_the_rate_of_the_purchase_never_by_todays() {
        desk.publish("0.8", "2026-11-23T00:00:00Z");
        deliveries.deliver(desk.bought(unit, "100.00", "USD"));
        desk.publish("4", "2026-11-23T12:00:00Z");
        clock.set(NOW.plus(Duration.ofDays(1)));

        deliveries.deliver(desk.refunded("25.00"));
        assertEquals(6, desk.available());
        deliveries.deliver(desk.refunded("75.00"));

        assertEquals(0, desk.available());
    }

    @Test
    void a_simulation_shows_the_rates_and_what_has_none() {
        clock.reset();
        desk.rule("base", Map.of("perPoint", RateDesk.PER_POINT)).statusCode(201);
        clock.set(NOW);
        var first = desk.publish("0.8", "2026-11-22T00:00:00Z", Map.of("validUntil", "2026-11-24T00:00:00Z"));
        clock.set(NOW.plus(Duration.ofDays(2)));
        deliveries.deliver(
                desk.bought(story, UUID.randomUUID(), "100.00", "USD", RateDesk.BOUGHT),
                desk.bought(story, UUID.randomUUID(), "200.00", "USD", RateDesk.BOUGHT.plusSeconds(1)),
                desk.bought(story, UUID.randomUUID(), "200.00", "USD", NOW.plusSeconds(3600)),
                desk.bought(story, UUID.randomUUID(), "100.00", "EUR", RateDesk.BOUGHT));

        desk.simulate(RateDesk.CONVERTS)
                .body("events", equalTo(4))
                .body("pointsThen", equalTo(10))
                .body("pointsNow", equalTo(8 + 16 + 10))
                .body("withoutRate", equalTo(1))
                .body("rates", hasSize(1))
                .body("rates[0].rateId", equalTo(first.extract().path("id")))
                .body("rates[0].rate", equalTo("0.8"))
                .body("rates[0].into", equalTo("EUR"))
                .body("rates[0].events", equalTo(2));
    }

    @Test
    void a_rate_that_converts_nothing_is_refused() {
        desk.publish("0", "2026-11-23T00:00:00Z").statusCode(422).body("code", equalTo("invalid-rate"));
        desk.publish("EUR", "1", "2026-11-23T00:00:00Z", Map.of()).statusCode(422);
        desk.publish("XXX", "1", "2026-11-23T00:00:00Z", Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"));
        desk.publish("1", "2026-11-23T00:00:00Z", Map.of("validUntil", "2026-11-23T00:00:00Z"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validUntil"));
        desk.rule("base", Map.of("perPoint", RateDesk.PER_POINT, "convertInto", "USD"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/terms/convertInto"));
        desk.rule("gift", Map.of("points", 1, "convertInto", "EUR")).statusCode(422);
    }

    @Test
    void published_rates_are_listed_the_newest_first_to_their_own_tenant() {
        desk.publish("0.9200", "2026-11-23T00:00:00Z");
        clock.set(NOW.plusSeconds(1));
        desk.publish("KWD", "3", "2026-11-23T00:00:00Z", Map.of());

        RateDesk.as(Tokens.analyst(story.tenant()))
                .get("/v1/exchange-rates")
                .then()
                .statusCode(200)
                .body("items.from", contains("KWD", "USD"))
                .body("items.rate", contains("3", "0.92"))
                .body("items.source", contains("ECB", "ECB"));
        RateDesk.as(Tokens.analyst(story.tenant()))
                .get("/v1/exchange-rates?from=USD")
                .then()
                .body("items", hasSize(1));
        RateDesk.as(Tokens.analyst(Story.begin().tenant()))
                .get("/v1/exchange-rates")
                .then()
                .body("items", hasSize(0));
    }
}
