package org.aftersales.warranty.replacement;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Sara's television, its parts covered from 2025-08-31 until 2028-08-31 and its labour a year less, and who replaces it. */
record ReplacedTelevision(Shop shop, String unit) {

    static final String SERIAL = "TV55EN510501";
    static final String GIVEN = "TV55EN510777";

    /** @param effect of replacements by the policy; null where it is silent */
    static ReplacedTelevision under(String effect) {
        var shop = Shop.opened();
        if (effect != null) shop.withTelevisionPolicy(policy -> policy.put("replacementEffect", effect));
        var unit = shop.television("S-1", SERIAL);
        shop.link(unit, "sara");
        return new ReplacedTelevision(shop, unit);
    }

    static Map<String, String> by(String serial, String day) {
        return Map.of("serial", serial, "replacedOn", day);
    }

    ValidatableResponse replace(Map<String, ?> told) {
        return replace(told, version());
    }

    ValidatableResponse replace(Map<String, ?> told, String version) {
        var request = shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(told);
        return (version == null ? request : request.header("If-Match", version))
                .post("/v1/units/" + unit + "/replacement")
                .then();
    }

    String replaced(String day) {
        return replace(by(GIVEN, day)).statusCode(201).extract().path("id");
    }

    String version() {
        return read(unit).extract().header("ETag");
    }

    ValidatableResponse read(String id) {
        return shop.as(sara()).get("/v1/units/" + id).then();
    }

    ValidatableResponse coverage(String id, String day) {
        return shop.as(sara()).get("/v1/units/" + id + "/coverage?asOf=" + day).then();
    }

    ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    String sara() {
        return Tokens.customer(shop.tenant(), "sara");
    }
}
