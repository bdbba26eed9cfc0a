package org.aftersales.warranty.registration;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** How people register what they have bought, each call held against the published API. */
record OwnUnitCalls(Shop shop) {

    static final String SERIAL = "TV55EN510501";

    /** A television bought on 29 August 2025. */
    static Map<String, Object> television(String serial) {
        var told = new HashMap<String, Object>();
        told.put("gtin", "9521234001348");
        told.put("serial", serial);
        told.put("purchasedOn", "2025-08-29");
        return told;
    }

    static Map<String, Object> with(String field, Object value) {
        var told = television(SERIAL);
        told.put(field, value);
        return told;
    }

    static Map<String, Object> disputed(String serial) {
        var told = television(serial);
        told.put("dispute", Map.of("reason", "GIFT", "statement", "My aunt gave it to me."));
        return told;
    }

    ValidatableResponse register(String person, Map<String, ?> told) {
        return register(person, UUID.randomUUID().toString(), told);
    }

    ValidatableResponse register(String person, String key, Map<String, ?> told) {
        return shop.as(token(person))
                .header("Idempotency-Key", key)
                .body(told)
                .post("/v1/customers/me/units")
                .then();
    }

    String registered(String person, Map<String, ?> told) {
        return register(person, told).statusCode(201).extract().path("id");
    }

    ValidatableResponse read(String person, String path) {
        return shop.as(token(person)).get(path).then();
    }

    String token(String person) {
        return Tokens.customer(shop.tenant(), person);
    }
}
