package org.aftersales.loyalty.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** A manager who publishes rates and rules that convert, and a customer who pays in other currencies. */
record RateDesk(Story story, UUID unit) {
    static final Instant BOUGHT = Instant.parse("2026-11-23T10:00:00Z");
    static final List<?> PER_POINT = List.of(Map.of("amount", "10.00", "currency", "EUR"));

    /** A point for 10.00 EUR, and prices in other currencies in EUR. */
    static final Map<String, ?> CONVERTS = Map.of("perPoint", PER_POINT, "convertInto", "EUR");

    private static final String RULED = "2026-11-22T00:00:00Z";

    ValidatableResponse publish(String rate, String validFrom) {
        return publish(rate, validFrom, Map.of());
    }

    ValidatableResponse publish(String rate, String validFrom, Map<String, ?> more) {
        return publish("USD", rate, validFrom, more);
    }

    ValidatableResponse publish(String from, String rate, String validFrom, Map<String, ?> more) {
        var told = new HashMap<String, Object>(more);
        told.putAll(Map.of("from", from, "to", "EUR", "rate", rate, "source", "ECB", "validFrom", validFrom));
        return as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(told)
                .post("/v1/exchange-rates")
                .then();
    }

    ValidatableResponse rule(String code, Map<String, ?> terms) {
        return as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "REGISTRATION", "code", code, "validFrom", RULED, "terms", terms))
                .post("/v1/earning-rules")
                .then();
    }

    IncomingEvent bought(UUID unit, String amount, String currency) {
        return bought(story, unit, amount, currency, BOUGHT);
    }

    IncomingEvent bought(Story whose, UUID unit, String amount, String currency) {
        return bought(whose, unit, amount, currency, BOUGHT);
    }

    IncomingEvent bought(Story whose, UUID unit, String amount, String currency, Instant at) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId", unit,
                        "customerId", whose.customer(),
                        "price", Map.of("amount", amount, "currency", currency),
                        "registeredAt", at.toString()),
                whose.tenant());
    }

    IncomingEvent refunded(String refund) {
        return IncomingEvents.of(
                "warranty.return.refunded.v1",
                Map.of(
                        "returnId", UUID.randomUUID(),
                        "unitId", unit,
                        "customerId", story.customer(),
                        "price", Map.of("amount", "100.00", "currency", "USD"),
                        "refund", Map.of("amount", refund, "currency", "USD")),
                story.tenant());
    }

    ValidatableResponse earnings() {
        return as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then();
    }

    int available() {
        return available(story);
    }

    int available(Story whose) {
        return as(Tokens.customer(whose.tenant(), whose.subject()))
                .get("/v1/me/loyalty")
                .path("balance.available");
    }

    RequestSpecification me() {
        return as(Tokens.customer(story.tenant(), story.subject()));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** What registrations of these days would have been worth by other terms. */
    ValidatableResponse simulate(Map<String, ?> terms) {
        var times = Map.of("from", RULED, "until", "2026-11-30T00:00:00Z");
        var told = new HashMap<String, Object>(times);
        told.putAll(Map.of("reason", "REGISTRATION", "terms", terms));
        return as(Tokens.manager(story.tenant()))
                .body(told)
                .post("/v1/earning-rules/simulations")
                .then();
    }
}
