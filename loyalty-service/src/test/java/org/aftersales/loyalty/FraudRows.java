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

        matrix.operation("GET /v1/fraud-holds").permits("agent", "manager");
        matrix.operation("GET /v1/fraud-holds/{id}")
                .at("/v1/fraud-holds/" + hold)
                .permits("agent", "manager");
        matrix.operation("PUT /v1/fraud-holds/{id}/release")
                .at("/v1/fraud-holds/" + hold + "/release")
                .permits("manager")
                .with(request -> request.body(Map.of("reason", "KNOWN_USE")));
    }

    private static RequestSpecification request(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
