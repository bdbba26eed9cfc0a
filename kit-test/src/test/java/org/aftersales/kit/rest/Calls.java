package org.aftersales.kit.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** Calls of the sample service as an agent of a tenant, each held against its OpenAPI document. */
public final class Calls {
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    private final String tenant;

    /** In a tenant of its own, so that tests do not see each other's parcels. */
    public Calls() {
        this("calls-" + UUID.randomUUID());
    }

    public Calls(String tenant) {
        this.tenant = tenant;
    }

    public String tenant() {
        return tenant;
    }

    public RequestSpecification agent() {
        return given().filter(DOCUMENTED).auth().oauth2(Tokens.agent(tenant)).contentType("application/json");
    }

    public RequestSpecification admin() {
        return given().filter(DOCUMENTED).auth().oauth2(Tokens.admin(tenant));
    }

    public ValidatableResponse register(String key, String body) {
        return agent().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/parcels")
                .then();
    }

    /** A registered parcel's id. */
    public String parcel(String label) {
        return register(UUID.randomUUID().toString(), "{\"label\": \"" + label + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }
}
