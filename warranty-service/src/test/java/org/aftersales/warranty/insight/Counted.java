package org.aftersales.warranty.insight;

import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** What an analyst of a shop is told. */
public final class Counted {

    private Counted() {}

    public static int unitsInWarranty(Shop shop, String day) {
        return shop.as(Tokens.analyst(shop.tenant()))
                .get("/v1/insight/units-in-warranty?asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("units");
    }
}
