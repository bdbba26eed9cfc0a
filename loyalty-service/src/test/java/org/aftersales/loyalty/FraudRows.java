package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;

/** The rows of held redemptions, and one of somebody who redeemed very many points just after becoming a member. */
final class FraudRows {
    private FraudRows() {}

    static void addTo(AuthorisationMatrix matrix, String tenant, Deliveries deliveries, TestClock clock) {
        var suspect = Story.in(tenant);
        clock.set(Instant.parse(Story.LINKED_AT));
        deliveries.deliver(suspect.linked(), suspect.registered(UUID.randomUUID(), "10000.00", "EUR"));
        var terms = Map.of("kind", "DONATION", "name", "Forest", "points", 1000);
        request(Tokens.manager(tenant))
                .body(Map.of("code", "FOREST", "terms", terms))
                .post("/v1/rewards");
        request(Tokens.customer(tenant, suspect.subject()))
                .body(Map.of("reward", "FOREST"))
                .post("/v1/redemptions");
        clock.reset();
        String hold = request(Tokens.agent(tenant)).get("/v1/fraud-holds").path("items[0].id");

        holds(matrix, hold);
        settings(matrix);
    }

    private static void holds(AuthorisationMatrix matrix, String hold) {
        matrix.operation("GET /v1/fraud-holds").permits("agent", "manager");
        matrix.operation("GET /v1/fraud-holds/{id}")
                .at("/v1/fraud-holds/" + hold)
                .permits("agent", "manager");
        matrix.operation("PUT /v1/fraud-holds/{id}/rejection")
                .at("/v1/fraud-holds/" + hold + "/rejection")
                .permits("manager")
                .with(request -> request.body(Map.of("reason", "MEMBER_DENIED")));
        matrix.operation("PUT /v1/fraud-holds/{id}/release")
                .at("/v1/fraud-holds/" + hold + "/release")
                .permits("manager")
                .with(request -> request.body(Map.of("reason", "KNOWN_USE")));
    }

    private static void settings(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/programmes/{code}/fraud-thresholds")
                .at("/v1/programmes/premium/fraud-thresholds")
                .permits("manager", "admin");
        matrix.operation("PUT /v1/programmes/{code}/fraud-thresholds")
                .at("/v1/programmes/premium/fraud-thresholds")
                .permits("manager", "admin")
                .with(request -> request.body(thresholds()));
        matrix.operation("POST /v1/credential-changes").permits("admin").with(request -> request.body(changed()));
    }

    private static Map<String, ?> thresholds() {
        return Map.of(
                "redemptionsPerHour", 30,
                "hoursAfterLink", 24,
                "hoursAfterContactChange", 24,
                "hoursAfterCredentialChange", 72,
                "manyPoints", 1000,
                "membersPerContact", 5,
                "membersPerDevice", 3);
    }

    private static Map<String, ?> changed() {
        return Map.of("subject", "somebody", "kind", "PASSWORD", "changedAt", "2026-11-20T00:00:00Z");
    }

    private static RequestSpecification request(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
