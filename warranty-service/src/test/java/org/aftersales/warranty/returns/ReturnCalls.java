package org.aftersales.warranty.returns;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about a unit's returns, as its retailer unless said otherwise, each held against the published API. */
record ReturnCalls(Shop shop, String unit) {

    static final String SERIAL = "TV55EN510501";

    /** Sara's television, sold on 2025-08-29 for 518770000.00 IRR, delivered on the next day. */
    static ReturnCalls television() {
        var shop = Shop.opened();
        var unit = shop.television("S-1", SERIAL);
        shop.link(unit, "sara");
        return new ReturnCalls(shop, unit);
    }

    String requested(Map<String, ?> asked) {
        return request(retailer(), asked).statusCode(201).extract().path("id");
    }

    ValidatableResponse request(String token, Map<String, ?> asked) {
        return post(
                token,
                "/v1/units/" + unit + "/returns",
                asked,
                null,
                UUID.randomUUID().toString());
    }

    ValidatableResponse refund(String id, String amount) {
        return refund(id, amount, "\"0\"", UUID.randomUUID().toString());
    }

    ValidatableResponse refund(String id, String amount, String version, String key) {
        return post(retailer(), "/v1/returns/" + id + "/refund", money(amount), version, key);
    }

    ValidatableResponse withdraw(String token, String id) {
        return shop.as(token)
                .header("If-Match", "\"0\"")
                .post("/v1/returns/" + id + "/withdrawal")
                .then();
    }

    static Map<String, Object> money(String amount) {
        return Map.of("refund", Map.of("amount", amount, "currency", "IRR"));
    }

    ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return post(token, path, body, "\"0\"", UUID.randomUUID().toString());
    }

    ValidatableResponse post(String token, String path, Map<String, ?> body, String version, String key) {
        var request = shop.as(token).header("Idempotency-Key", key).body(body);
        return (version == null ? request : request.header("If-Match", version))
                .post(path)
                .then();
    }

    ValidatableResponse read(String path) {
        return shop.asRetailer().get(path).then();
    }

    String retailer() {
        return Tokens.retailer(shop.tenant(), shop.retailer());
    }

    String sara() {
        return Tokens.customer(shop.tenant(), "sara");
    }
}
