package org.aftersales.warranty.transfer;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about transfers, each held against the published API. */
record TransferCalls(Shop shop) {

    record Offered(String id, String code) {}

    Offered offered(String unit, String owner) {
        var answer = offer(unit, owner).statusCode(201).extract();
        return new Offered(answer.path("id"), answer.path("code"));
    }

    ValidatableResponse offer(String unit, String owner) {
        return post("/v1/transfers", Map.of("unitId", unit), owner);
    }

    ValidatableResponse accept(String code, String person) {
        return post("/v1/transfers/acceptances", Map.of("code", code), person);
    }

    private ValidatableResponse post(String path, Map<String, String> body, String person) {
        return shop.as(Tokens.customer(shop.tenant(), person))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse withdraw(String id, String person, String version) {
        return shop.as(Tokens.customer(shop.tenant(), person))
                .header("If-Match", version)
                .post("/v1/transfers/" + id + "/withdrawal")
                .then();
    }

    ValidatableResponse read(String id, String person) {
        return shop.as(Tokens.customer(shop.tenant(), person))
                .get("/v1/transfers/" + id)
                .then();
    }

    int unitAs(String unit, String person) {
        return shop.as(Tokens.customer(shop.tenant(), person))
                .get("/v1/units/" + unit)
                .statusCode();
    }
}
