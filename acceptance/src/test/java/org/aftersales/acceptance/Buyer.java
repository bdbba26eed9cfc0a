package org.aftersales.acceptance;

import java.time.Duration;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** Somebody who has bought a television and become a member by it, which earns 103 points. */
record Buyer(String tenant, String customer, String token) {
    static final int POINTS = 103;

    /** Different numbers are different people. */
    static Buyer number(int number, String tenant) {
        var sale = Stage.retailer(tenant)
                .post("/v1/registrations", Registration.toAnother(number))
                .json();
        var unit = sale.path("id").asText();
        var token = Stage.platform().tokens().customer(tenant, "buyer-" + number);
        var buyer = new Buyer(tenant, RetailersWord.links(tenant, unit, token), token);
        Waiting.until(
                Duration.ofMinutes(1),
                Duration.ofMillis(100),
                "the points for the purchase",
                () -> buyer.points("available") == POINTS);
        return buyer;
    }

    /** -1 as long as they are no member. */
    long points(String pocket) {
        return Call.get(Stage.platform().url(Service.LOYALTY), token, "/v1/me/loyalty")
                .make()
                .json()
                .path("balance")
                .path(pocket)
                .asLong(-1);
    }
}
