package org.aftersales.warranty.contract;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about contracts, each held against the published API. */
record ContractCalls(Shop shop) {

    static Map<String, Object> order(String unit, String reference) {
        var order = new HashMap<String, Object>();
        order.put("unitId", unit);
        order.put("reference", reference);
        order.put("cover", Map.of("kinds", List.of("PARTS", "LABOUR"), "period", "P12M", "begins", "AFTER_BASE"));
        order.put("price", Map.of("amount", "731.00", "currency", "EUR"));
        order.put("cancellationFee", Map.of("amount", "10.00", "currency", "EUR"));
        order.put("freeLookDays", 30);
        return order;
    }

    String sold(String unit, String reference) {
        return sell(order(unit, reference)).statusCode(201).extract().path("id");
    }

    ValidatableResponse sell(Map<String, Object> order) {
        return post(Tokens.retailer(shop.tenant(), shop.retailer()), "/v1/contracts", order, null);
    }

    ValidatableResponse give(String unit, String reference, String kind, String begins) {
        var reward = Map.<String, Object>of(
                "unitId",
                unit,
                "reference",
                reference,
                "cover",
                Map.of("kinds", List.of(kind), "period", "P6M", "begins", begins));
        return post(Tokens.manager(shop.tenant()), "/v1/contracts/rewards", reward, null);
    }

    ValidatableResponse cancel(String id, String refund, String version) {
        var cancellation = Map.<String, Object>of(
                "reason", "CUSTOMER_WISH", "refund", Map.of("amount", refund, "currency", "EUR"));
        return post(
                Tokens.retailer(shop.tenant(), shop.retailer()),
                "/v1/contracts/" + id + "/cancellation",
                cancellation,
                version);
    }

    private ValidatableResponse post(String token, String path, Map<String, Object> body, String version) {
        var request = shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        return (version == null ? request : request.header("If-Match", version))
                .post(path)
                .then();
    }

    ValidatableResponse quote(String id) {
        return shop.asRetailer()
                .get("/v1/contracts/" + id + "/cancellation-quote")
                .then()
                .statusCode(200);
    }

    ValidatableResponse coverage(String unit, String day) {
        return shop.asRetailer()
                .get("/v1/units/" + unit + "/coverage?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
