package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;

/** Somebody who has bought a television and become a member by it, which earns 103 points. */
record Buyer(String tenant, String customer, String token) {
    static final int POINTS = 103;

    /** Different numbers are different people. */
    static Buyer number(int number, String tenant) {
        var platform = Stage.platform();
        var sale = Stage.retailer(tenant)
                .post("/v1/registrations", Registration.toAnother(number))
                .json();
        var unit = sale.path("id").asText();
        var card = Stage.retailer(tenant).get("/v1/units/" + unit + "/card").json();
        var token = platform.tokens().customer(tenant, "buyer-" + number);
        var shown = new ObjectMapper()
                .createObjectNode()
                .put("cardCode", card.path("code").asText());
        new Api(platform.url(Service.WARRANTY), token).post("/v1/customers/links", shown);
        var buyers = Databases.texts(
                Service.WARRANTY,
                "select customer_id::text from unit where tenant_id = ? and id = '" + unit + "'",
                tenant);
        var buyer = new Buyer(tenant, buyers.iterator().next(), token);
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
