package org.aftersales.warranty.registration;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.proof.ProofCalls;

/** Claims for people who stand at the counter with goods that nobody has registered. */
record CounterCalls(Shop shop) {

    static final String SERIAL = "TV55EN510501";

    /** A television bought on 29 August 2025, with a receipt that was just photographed. */
    Map<String, Object> television(String token) {
        var told = new HashMap<String, Object>();
        told.put("gtin", "9521234001348");
        told.put("serial", SERIAL);
        told.put("purchasedOn", "2025-08-29");
        told.put("price", Map.of("amount", "518770000.00", "currency", "IRR"));
        told.put("proofs", List.of(new ProofCalls(shop).photograph(token)));
        told.put("faultDescription", "The screen stays dark.");
        return told;
    }

    Map<String, Object> with(String token, String field, Object value) {
        var told = television(token);
        told.put(field, value);
        return told;
    }

    ValidatableResponse file(String token, Map<String, ?> told) {
        return file(token, told, UUID.randomUUID().toString());
    }

    ValidatableResponse file(String token, Map<String, ?> told, String key) {
        return shop.as(token)
                .header("Idempotency-Key", key)
                .body(told)
                .post("/v1/counter-claims")
                .then();
    }

    ValidatableResponse read(String token, String path) {
        return shop.as(token).get(path).then();
    }

    String agent() {
        return Tokens.agent(shop.tenant());
    }

    String retailer() {
        return Tokens.retailer(shop.tenant(), shop.retailer());
    }

    String rival() {
        return Tokens.retailer(shop.tenant(), "rival");
    }
}
