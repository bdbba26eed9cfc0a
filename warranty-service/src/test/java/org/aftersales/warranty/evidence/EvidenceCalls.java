package org.aftersales.warranty.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/** The calls about evidence of one unit, each held against the published API. */
record EvidenceCalls(Shop shop, String unit) {

    /** A television sold on 2025-08-29, delivered the next day and installed on the 31st, from when its warranty runs. */
    static EvidenceCalls aboutATelevision() {
        var shop = Shop.opened();
        return new EvidenceCalls(shop, shop.television("S-1", "TV55EN510501"));
    }

    /** The same television under terms that are changed before it is sold. */
    static EvidenceCalls aboutATelevisionUnder(Consumer<ObjectNode> change) {
        var shop = Shop.opened();
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2).put("effectiveFrom", "2025-01-01");
        change.accept(policy);
        shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);
        return new EvidenceCalls(shop, shop.television("S-1", "TV55EN510501"));
    }

    static Map<String, String> event(String kind, String date) {
        return new HashMap<>(Map.of("kind", kind, "date", date));
    }

    static Map<String, String> event(String kind, String date, String source) {
        var event = event(kind, date);
        event.put("source", source);
        return event;
    }

    ValidatableResponse tell(String token, Map<String, String> event) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(event)
                .post("/v1/units/" + unit + "/evidence")
                .then();
    }

    ValidatableResponse asRetailer(Map<String, String> event) {
        return tell(Tokens.retailer(shop.tenant(), shop.retailer()), event);
    }

    ValidatableResponse asAgent(Map<String, String> event) {
        return tell(Tokens.agent(shop.tenant()), event);
    }

    ValidatableResponse asCustomer(String person, Map<String, String> event) {
        return tell(Tokens.customer(shop.tenant(), person), event);
    }

    ValidatableResponse read(String token, String language) {
        return shop.as(token)
                .header("Accept-Language", language)
                .get("/v1/units/" + unit + "/evidence")
                .then();
    }

    ValidatableResponse card() {
        return shop.asRetailer().get("/v1/units/" + unit + "/card").then();
    }

    ValidatableResponse unitView() {
        return shop.asRetailer().get("/v1/units/" + unit).then();
    }
}
