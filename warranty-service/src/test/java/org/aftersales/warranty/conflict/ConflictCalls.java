package org.aftersales.warranty.conflict;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about conflicts, each held against the published API. */
record ConflictCalls(Shop shop) {

    static final String GTIN = "9521234001348";

    static Map<String, Object> claim(String serial) {
        var claim = new HashMap<String, Object>();
        claim.put("gtin", GTIN);
        claim.put("serial", serial);
        claim.put("reason", "RESALE");
        claim.put("statement", "I bought it from Sara in March.");
        return claim;
    }

    ValidatableResponse open(String token, Map<String, ?> claim) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(claim)
                .post("/v1/conflicts")
                .then();
    }

    String opened(String subject, String serial) {
        return open(Tokens.customer(shop.tenant(), subject), claim(serial))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse read(String id, String token) {
        return shop.as(token).get("/v1/conflicts/" + id).then();
    }

    ValidatableResponse decide(String id, String version, Map<String, ?> decision) {
        return shop.as(Tokens.manager(shop.tenant()))
                .header("If-Match", version)
                .body(decision)
                .put("/v1/conflicts/" + id + "/decision")
                .then();
    }

    ValidatableResponse withdraw(String id, String token, String version) {
        return shop.as(token)
                .header("If-Match", version)
                .post("/v1/conflicts/" + id + "/withdrawal")
                .then();
    }

    static Map<String, Object> keep() {
        return Map.of("decision", "KEEP", "reason", "PROOF_INSUFFICIENT", "note", "A receipt is needed.");
    }

    static Map<String, Object> transfer() {
        return Map.of("decision", "TRANSFER", "reason", "CLAIMANT_PROVED");
    }

    static Map<String, Object> correct(String serial) {
        return Map.of("decision", "CORRECT", "reason", "SERIAL_MISTYPED", "serial", serial);
    }

    List<String> openOnes() {
        return shop.as(Tokens.agent(shop.tenant())).get("/v1/conflicts").path("items.id");
    }
}
