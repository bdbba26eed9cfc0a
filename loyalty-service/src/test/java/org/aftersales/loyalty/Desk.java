package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;

/** Where members and staff of a tenant ask and are answered. */
public final class Desk {
    private static final String RULES_FROM = "2026-11-22T00:00:00Z";

    private Desk() {}

    /** A rule that is in force from 22 November on. */
    public static void publish(String tenant, String reason, String code, Map<String, ?> terms) {
        post(
                        Tokens.manager(tenant),
                        "/v1/earning-rules",
                        Map.of("reason", reason, "code", code, "validFrom", RULES_FROM, "terms", terms))
                .statusCode(201);
    }

    public static int points(Story who) {
        return as(token(who)).get("/v1/me/loyalty").path("balance.available");
    }

    /** The id of the member that a customer is. */
    public static String member(Story who) {
        return as(Tokens.agent(who.tenant()))
                .get("/v1/members?customerId=" + who.customer())
                .path("items[0].memberId");
    }

    public static String token(Story who) {
        return Tokens.customer(who.tenant(), who.subject());
    }

    /** @param body null for a request without one */
    public static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        var request = as(token).header("Idempotency-Key", UUID.randomUUID().toString());
        return (body == null ? request : request.body(body)).post(path).then();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
