package org.aftersales.loyalty.reward;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What is done at a till of a shop, and what the member sees of it. */
record Till(Shop shop) {

    String redeemed(Map<String, ?> told) {
        return shop.redeem(told).statusCode(201).extract().path("redemptionId");
    }

    /** Redeems a reward whose points staff spends. */
    String captured(String reward, Map<String, ?> told) {
        var redemption = redeemed(Map.of("reward", reward));
        shop.staff(redemption, "capture", told).statusCode(200);
        return redemption;
    }

    /** Staff says what points were spent on. */
    ValidatableResponse tell(String redemption, UUID unit) {
        return shop.staff(redemption, "unit", Map.of("unitId", unit));
    }

    ValidatableResponse read(String redemption) {
        return shop.member().get("/v1/redemptions/" + redemption).then().statusCode(200);
    }
}
