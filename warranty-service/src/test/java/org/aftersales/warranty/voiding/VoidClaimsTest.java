package org.aftersales.warranty.voiding;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a void unit does to claims. */
@QuarkusTest
class VoidClaimsTest {

    private static final String FIRST = "\"0\"";

    private Shop shop;
    private VoidingCalls calls;
    private String unit;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new VoidingCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
    }

    @Test
    void a_claim_for_a_void_unit_is_refused_with_the_reason() {
        calls.voided(unit);

        shop.asRetailer()
                .get("/v1/claims/" + shop.claim(unit))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reasonCode", equalTo("warranty-void"));
    }

    @Test
    void a_claim_in_review_is_granted_by_goodwill_only_once_the_unit_is_void() {
        var early = shop.register(Shop.sale("S-2", "TV55EN510502")).<String>path("id");
        var claim = shop.asRetailer()
                .header("Idempotency-Key", "early")
                .body(Map.of("unitId", early, "faultDescription", "Dark.", "reportedOn", "2025-08-30"))
                .post("/v1/claims")
                .<String>path("id");
        calls.voided(early);

        approve(claim, "defect-confirmed", 422);
        approve(claim, "goodwill", 200);
    }

    private void approve(String claim, String reason, int status) {
        shop.as(Tokens.adjuster(shop.tenant()))
                .header("If-Match", FIRST)
                .body(Map.of("decision", "APPROVE", "reasonCode", reason))
                .put("/v1/claims/" + claim + "/decision")
                .then()
                .statusCode(status);
    }
}
