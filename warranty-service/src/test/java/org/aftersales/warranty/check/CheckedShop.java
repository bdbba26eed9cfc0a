package org.aftersales.warranty.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/**
 * A shop whose televisions have parts for three years, half of the labour for two, no cover for batteries, and two
 * years by law from delivery, of which the seller has to prove one.
 */
record CheckedShop(Shop shop) {

    static final String GTIN = "9521234001348";

    static CheckedShop opened() {
        return new CheckedShop(Shop.opened().withTelevisionPolicy(policy -> {
            ((ObjectNode) policy.path("coverages").get(1)).put("share", 50);
            policy.putArray("exclusions").addObject().put("partCategory", "battery");
            var law = policy.putObject("statutory");
            law.put("from", "DELIVERY").put("period", "P2Y").put("sellerProves", "P1Y");
            law.putArray("kinds").add("PARTS").add("LABOUR").add("TRANSPORT");
        }));
    }

    ValidatableResponse check(String token, Map<String, ?> question) {
        return shop.as(token).body(question).post("/v1/coverage-checks").then();
    }

    ValidatableResponse check(Map<String, ?> question) {
        return check(Tokens.retailer(shop.tenant(), shop.retailer()), question);
    }
}
