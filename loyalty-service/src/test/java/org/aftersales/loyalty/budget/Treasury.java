package org.aftersales.loyalty.budget;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;

/** A manager of a tenant who says how much there is to be given. */
public record Treasury(String tenant) {

    public ValidatableResponse add(String code, long points) {
        return manager()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code, "points", points))
                .post("/v1/budgets")
                .then();
    }

    public ValidatableResponse change(String code, long points, String version) {
        return change(code, Map.of("points", points), version);
    }

    ValidatableResponse change(String code, Map<String, ?> told, String version) {
        return manager()
                .header("If-Match", version)
                .body(told)
                .put("/v1/budgets/" + code)
                .then();
    }

    public ValidatableResponse get(String path) {
        return manager().get("/v1/budgets" + path).then();
    }

    public long used(String code) {
        return get("/" + code).extract().jsonPath().getLong("used");
    }

    private RequestSpecification manager() {
        return given().auth().oauth2(Tokens.manager(tenant)).contentType("application/json");
    }
}
