package org.aftersales.warranty.voiding;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about voidings, each held against the published API. */
public record VoidingCalls(Shop shop) {

    /** Voids the warranty as an adjuster and answers the case's id. */
    public String voided(String unit) {
        return voidUnit(unit, Tokens.adjuster(shop.tenant()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse voidUnit(String unit, String token) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "reason", "SERIAL_ALTERED", "evidence", "case:2026/118"))
                .post("/v1/voidings")
                .then();
    }

    ValidatableResponse appeal(String id, String token, String version) {
        return shop.as(token)
                .header("If-Match", version)
                .body(Map.of("statement", "The plate fell off, ask Sara."))
                .post("/v1/voidings/" + id + "/appeal")
                .then();
    }

    ValidatableResponse decide(String id, String token, String version, String decision, String reason) {
        return shop.as(token)
                .header("If-Match", version)
                .body(Map.of("decision", decision, "reason", reason, "note", "We looked again."))
                .put("/v1/voidings/" + id + "/decision")
                .then();
    }

    ValidatableResponse read(String id, String token) {
        return shop.as(token).get("/v1/voidings/" + id).then();
    }
}
