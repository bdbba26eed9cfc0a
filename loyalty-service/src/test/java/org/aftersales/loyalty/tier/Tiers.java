package org.aftersales.loyalty.tier;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** A member, a manager and an agent of one tenant, as they ask about tiers. Silver begins at 100 points, gold at 200. */
record Tiers(Story story) {
    static final Map<String, Object> TERMS = Map.of(
            "zone",
            "Europe/Berlin",
            "period",
            "MONTHS",
            "months",
            1,
            "graceDays",
            10,
            "counts",
            List.of("REGISTRATION"),
            "tiers",
            List.of(
                    Map.of("code", "SILVER", "name", "Silver", "points", 100, "ticketPriority", "HIGH"),
                    Map.of("code", "GOLD", "name", "Gold", "points", 200)));

    ValidatableResponse publish() {
        return publish(TestClock.START.toString(), Map.of());
    }

    /** Publishes the usual terms but for some of them. */
    ValidatableResponse publish(String validFrom, Map<String, ?> others) {
        var terms = new LinkedHashMap<String, Object>(TERMS);
        terms.putAll(others);
        terms.values().removeIf("absent"::equals);
        return as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("validFrom", validFrom, "terms", terms))
                .post("/v1/tier-programmes")
                .then();
    }

    ValidatableResponse mine() {
        return as(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then();
    }

    ValidatableResponse ofMember() {
        return as(Tokens.agent(story.tenant())).get(path()).then();
    }

    ValidatableResponse pin(String version, Map<String, ?> told) {
        return change(version).body(told).put(path() + "/pin").then();
    }

    ValidatableResponse unpin(String version) {
        return change(version).delete(path() + "/pin").then();
    }

    /** A unit of the member's was bought at that moment. */
    IncomingEvent bought(UUID unit, String price, Instant at) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId", unit,
                        "customerId", story.customer(),
                        "price", Map.of("amount", price, "currency", "EUR"),
                        "registeredAt", at.toString()),
                story.tenant());
    }

    UUID member() {
        String id = as(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
        return UUID.fromString(id);
    }

    private RequestSpecification change(String version) {
        var request = as(Tokens.manager(story.tenant()));
        return version == null ? request : request.header("If-Match", version);
    }

    private String path() {
        return "/v1/members/" + member() + "/tier";
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
