package org.aftersales.warranty.check;

import static org.aftersales.warranty.insight.Counted.unitsInWarranty;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television whose guarantee is void, and which the seller answers for by law until the 30th of August 2027. */
@QuarkusTest
class VoidedUnitTest {

    private CheckedShop checked;
    private Shop shop;
    private String unit;

    @BeforeEach
    void void_the_guarantee() {
        checked = CheckedShop.opened();
        shop = checked.shop();
        unit = shop.television("S-1", "TV55EN510501");
        new VoidingCalls(shop).voided(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-30, COVERED, within-term statutory, SELLER",
        "2027-08-30, COVERED, within-term statutory consumer-proves, CONSUMER",
        "2027-08-31, NOT_COVERED, warranty-void expired, SELLER",
    })
    void the_check_answers_by_the_law_alone(String day, String cover, String reasons, String burden) {
        checked.check(Map.of("unitId", unit, "partCategory", "panel", "reportedOn", day))
                .statusCode(200)
                .body("costs[0].verdict", equalTo(cover))
                .body("costs[0].reasons.code", contains(reasons.split(" ")))
                .body("costs[0].burdenOfProof", equalTo(burden));
    }

    @Test
    void the_unit_tells_which_of_its_coverages_the_voiding_took_away() {
        shop.asRetailer()
                .get("/v1/units/" + unit + "/coverage?asOf=2026-11-21")
                .then()
                .body("verdict", equalTo("COVERED"))
                .body("voidReason", equalTo("SERIAL_ALTERED"))
                .body("coverages.findAll { it.regime == 'COMMERCIAL' }.reason", contains("VOID", "VOID"))
                .body("coverages.findAll { it.regime == 'STATUTORY' }.reason", not(hasItems("VOID")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Covered by law, The guarantee of this product is void",
        "fa, تحت پوشش قانونی, گارانتی این کالا باطل"
    })
    void the_public_page_says_both(String language, String headline, String note) {
        shop.asRetailer()
                .header("X-Forwarded-For", UUID.randomUUID() + ".example")
                .get("/c/" + shop.cardCode(unit) + "?lang=" + language)
                .then()
                .statusCode(200)
                .body(containsString(headline))
                .body(containsString(note));
    }

    @Test
    void the_signed_card_promises_what_the_law_demands_and_nothing_else() {
        var promised = shop.asRetailer()
                .get("/v1/units/" + unit + "/card")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("card.coverages.regime");

        assertEquals(3, promised.size());
        promised.forEach(regime -> assertEquals("STATUTORY", regime));
    }

    @Test
    void a_claim_is_looked_at_by_an_adjuster_who_may_grant_it() {
        var claim = shop.claim(unit);
        shop.asRetailer()
                .get("/v1/claims/" + claim)
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("statutory-only"));

        shop.as(Tokens.adjuster(shop.tenant()))
                .header("If-Match", "\"0\"")
                .body(Map.of("decision", "APPROVE", "reasonCode", "defect-confirmed"))
                .put("/v1/claims/" + claim + "/decision")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-29, 0", "2025-08-30, 1", "2027-08-30, 1", "2027-08-31, 0"})
    void it_is_counted_as_in_warranty_as_long_as_the_law_covers_it(String day, int units) {
        assertEquals(units, unitsInWarranty(shop, day));
    }

    @Test
    void without_a_day_of_delivery_no_claim_is_refused_unseen() {
        var sale = Shop.sale("S-2", "TV55EN510502");
        sale.remove("deliveredAt");
        sale.remove("installedAt");
        var undelivered = shop.register(sale).then().statusCode(201).extract().<String>path("id");
        new VoidingCalls(shop).voided(undelivered);

        shop.asRetailer()
                .get("/v1/claims/" + shop.claim(undelivered))
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("statutory-start-unknown"));
    }
}
