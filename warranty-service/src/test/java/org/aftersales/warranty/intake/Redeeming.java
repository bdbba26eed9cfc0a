package org.aftersales.warranty.intake;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.warranty.Shop;

/** A member who gives points for a year more of the parts and labour of a television, covered until 2028 and 2027. */
record Redeeming(Shop shop, String unit, UUID redemption) {

    static Redeeming member() {
        var shop = Shop.opened();
        return new Redeeming(shop, shop.television("S-1", "TV55EN510501"), UUID.randomUUID());
    }

    IncomingEvent redeemed() {
        return redeemed(Map.of());
    }

    IncomingEvent redeemed(Map<String, ?> overrides) {
        var fields = new HashMap<String, Object>(
                Map.of("redemptionId", redemption, "unitId", unit, "customerId", ownerOf(shop, unit)));
        fields.putAll(overrides);
        return IncomingEvents.of("loyalty.reward.redeemed.v1", fields, shop.tenant());
    }

    IncomingEvent reversed() {
        var fields = Map.of("redemptionId", redemption, "customerId", ownerOf(shop, unit));
        return IncomingEvents.of("loyalty.reward.reversed.v1", fields, shop.tenant());
    }

    static String ownerOf(Shop shop, String unit) {
        return shop.asRetailer().get("/v1/units/" + unit).then().extract().path("customerId");
    }

    ValidatableResponse contracts() {
        return shop.asRetailer().get("/v1/contracts?unitId=" + unit).then().statusCode(200);
    }
}
