package org.aftersales.loyalty.reward;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** A till that takes vouchers, and staff that blocks them. */
record VoucherDesk(Story story) {

    ValidatableResponse lookUp(String code) {
        return Shop.as(Tokens.agent(story.tenant()))
                .body(Map.of("code", code))
                .post("/v1/voucher-look-ups")
                .then();
    }

    ValidatableResponse vouchers() {
        return vouchers("");
    }

    /** @param page of all that there are */
    ValidatableResponse vouchers(String page) {
        var member = "/v1/members?customerId=" + story.customer();
        String id = Shop.as(Tokens.agent(story.tenant())).get(member).path("items[0].memberId");
        return Shop.as(Tokens.agent(story.tenant()))
                .get("/v1/members/" + id + "/vouchers" + page)
                .then()
                .statusCode(200);
    }

    ValidatableResponse block(String id) {
        return Shop.as(Tokens.agent(story.tenant()))
                .header("If-Match", "*")
                .body(Map.of("reason", "LEAKED"))
                .put("/v1/vouchers/" + id + "/block")
                .then();
    }

    ValidatableResponse unblock(String id) {
        return Shop.as(Tokens.manager(story.tenant()))
                .header("If-Match", "*")
                .delete("/v1/vouchers/" + id + "/block")
                .then();
    }

    ValidatableResponse reserve(String code) {
        return Shop.as(till())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code, "orderReference", "order-1"))
                .post("/v1/vouchers/reservations")
                .then();
    }

    ValidatableResponse change(String id, String how) {
        return Shop.as(till())
                .header("If-Match", "*")
                .put("/v1/vouchers/" + id + "/" + how)
                .then();
    }

    String till() {
        return Tokens.retailer(story.tenant(), "parsian");
    }
}
