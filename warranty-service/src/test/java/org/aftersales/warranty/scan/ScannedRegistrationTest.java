package org.aftersales.warranty.scan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales whose label was scanned. */
@QuarkusTest
class ScannedRegistrationTest {

    private static final String LABEL = "]C10109521234001348" + "21TV55EN510501";

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private static Map<String, Object> scanned(String saleRef, String payload) {
        var sale = Shop.sale(saleRef, "unused");
        sale.remove("gtin");
        sale.remove("serial");
        sale.put("scan", payload);
        return sale;
    }

    /** The code of the page that a card's QR code opens. */
    private static String check(Shop shop, String unit) {
        var page = shop.asRetailer().get("/v1/units/" + unit + "/card").<String>path("checkUrl");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    @Test
    void a_scanned_label_is_the_label_typed_in() {
        var unit = shop.register(scanned("S-1", LABEL))
                .then()
                .statusCode(201)
                .body("gtin", equalTo("09521234001348"))
                .body("serial", equalTo("TV55EN510501"))
                .extract()
                .<String>path("id");

        shop.register(Shop.sale("S-1", "TV55EN510501"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("already-registered"))
                .body("id", equalTo(unit));
    }

    @Test
    void the_card_of_a_unit_names_it_and_a_rivals_sale_of_it_is_a_conflict() {
        var unit = shop.television("S-1", "TV55EN510501");
        var card = "https://warranty.example.org/c/" + check(shop, unit);

        shop.register(scanned("S-1", card)).then().statusCode(200).body("id", equalTo(unit));
        shop.rival()
                .register(scanned("R-1", card))
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-already-registered"));
    }

    @Test
    void a_card_of_nobody_or_of_another_tenant_names_nothing() {
        var elsewhere = Shop.opened();
        var foreign = check(elsewhere, elsewhere.television("S-1", "TV55EN510501"));

        for (var code : new String[] {foreign, "A".repeat(26), "short"}) {
            shop.register(scanned("S-1", "https://warranty.example.org/c/" + code))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unreadable-scan"))
                    .body("errors.code", contains("scan-unknown-card"));
        }
    }

    @Test
    void what_names_no_unit_is_refused_with_its_place_and_reason() {
        shop.register(scanned("S-1", "0109521234001348"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-scan"))
                .body("errors.pointer", contains("/scan"))
                .body("errors.code", contains("scan-without-serial"));
        var both = Shop.sale("S-1", "TV55EN510501");
        both.put("scan", LABEL);
        shop.register(both)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/gtin"))
                .body("errors.code", contains("scan-beside-label"));
        shop.register(scanned("S-1", "\u0000")).then().statusCode(400);
    }

    @Test
    void a_scanned_serial_is_judged_by_its_products_rule() {
        shop.register(scanned("S-1", "(01)09521234001348(21)LP1"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/serial"))
                .body("errors.code", contains("invalid-serial"));
    }
}
