package org.aftersales.warranty.transfer;

import org.aftersales.warranty.Shop;

/** For other features: a unit that changes hands. */
public final class HandedOver {

    private HandedOver() {}

    public static void from(Shop shop, String unit, String owner, String next) {
        var calls = new TransferCalls(shop);
        calls.accept(calls.offered(unit, owner).code(), next).statusCode(200);
    }
}
