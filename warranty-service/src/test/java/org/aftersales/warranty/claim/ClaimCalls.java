package org.aftersales.warranty.claim;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;

/** The calls about claims, each held against the published API. */
final class ClaimCalls {

    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token);
    }

    static ValidatableResponse file(String token, Map<String, ?> body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/claims")
                .then();
    }

    static Map<String, Object> fault(UUID unitId) {
        return new HashMap<>(Map.of("unitId", unitId, "faultDescription", "The picture is dark, call Maryam."));
    }

    static Map<String, Object> fault(UUID unitId, String reportedOn) {
        var fault = fault(unitId);
        fault.put("reportedOn", reportedOn);
        return fault;
    }

    static ValidatableResponse get(String token, String id) {
        return as(token).get("/v1/claims/" + id).then();
    }

    static ValidatableResponse decide(String token, String id, String version, Map<String, ?> body) {
        return as(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/claims/" + id + "/decision")
                .then();
    }

    static ValidatableResponse answer(String token, String id, String version) {
        return as(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("answer", "Here is the photo."))
                .post("/v1/claims/" + id + "/information")
                .then();
    }

    static ValidatableResponse withdraw(String token, String id, String version) {
        return as(token)
                .header("If-Match", version)
                .post("/v1/claims/" + id + "/withdrawal")
                .then();
    }

    static Map<String, String> decision(String decision, String reasonCode) {
        return Map.of("decision", decision, "reasonCode", reasonCode);
    }

    private ClaimCalls() {}
}
