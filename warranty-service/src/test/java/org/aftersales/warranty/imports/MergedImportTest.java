package org.aftersales.warranty.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that tells sales again with other details of the buyers. */
@QuarkusTest
class MergedImportTest {

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
        told("Sara", "", "fa-IR", "");
    }

    private static String line(String name, String phone, String locale, String price) {
        return "S-1,2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348,TV55EN510501," + price + ",IRR,,,C-1," + name
                + "," + phone + ",," + locale + ",,\r\n";
    }

    private String told(String name, String phone, String locale, String parameters) {
        var id = shop.uploaded(Shop.HEADER + line(name, phone, locale, "518770000.00"), parameters);
        shop.finished(id);
        return id;
    }

    private ValidatableResponse profile() {
        String unit = shop.asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510501")
                .path("items[0].customerId");
        return shop.as(Tokens.manager(shop.tenant()))
                .get("/v1/customers/" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_word_what_was_told_first_stays() {
        var id = told("Sara Moradi", "+989350002578", "en", "");

        assertEquals(
                "1,already-registered,,TV55EN510501,",
                shop.results(id).split("\n")[1].substring(0, 35));
        profile().body("name", equalTo("Sara")).body("locale", equalTo("fa-IR"));
    }

    @Test
    void fill_adds_what_is_not_known() {
        var id = told("Sara Moradi", "+989350002578", "en", "?merge=FILL");

        profile()
                .body("name", equalTo("Sara"))
                .body("phone", equalTo("+989350002578"))
                .body("locale", equalTo("fa-IR"));
        var job = shop.finished(id);
        assertEquals("FILL", job.path("merge"));
        assertEquals(Map.of("details-changed", 1), job.<Map<String, Integer>>path("codes"));
        assertEquals(Map.of("already-registered", 1), job.<Map<String, Integer>>path("outcomes"));
        assertEquals(
                Map.of(),
                shop.finished(told("Sara Moradi", "+989350002578", "en", "?merge=FILL"))
                        .path("codes"));
    }

    @Test
    void replace_takes_what_is_told_now_and_keeps_what_is_not() {
        told("Sara Moradi", "+989350002578", "", "?merge=REPLACE");
        told("", "+989350002579", "", "?merge=REPLACE");

        profile()
                .body("name", equalTo("Sara Moradi"))
                .body("phone", equalTo("+989350002579"))
                .body("locale", equalTo("fa-IR"));
    }

    @Test
    void who_has_signed_in_speaks_for_themselves() {
        String unit = shop.asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510501")
                .path("items[0].id");
        shop.link(unit, "sara");

        told("Somebody Else", "+989350002578", "en", "?merge=REPLACE");

        profile().body("name", equalTo("Sara")).body("locale", equalTo("fa-IR"));
    }

    @Test
    void a_sale_with_another_price_stays_a_conflict_and_changes_nobody() {
        var file = Shop.HEADER + line("Sara Moradi", "", "en", "7.00");

        var job = shop.finished(shop.uploaded(file, "?merge=REPLACE"));

        assertEquals(Map.of("sale-ref-reused", 1), job.<Map<String, Integer>>path("codes"));
        profile().body("name", equalTo("Sara"));
    }

    @Test
    void a_dry_run_tells_what_it_would_change() {
        var known = line("Sara Moradi", "+989350002578", "en", "518770000.00");
        var further = known.replace("S-1,", "S-2,").replace("510501", "510502");
        var stranger =
                further.replace("S-2,", "S-3,").replace("510502", "510503").replace("C-1,", "C-2,");
        for (var records : List.of(known, further + stranger, stranger)) {
            var dry = shop.uploaded(Shop.HEADER + records, "?merge=REPLACE&dryRun=true");
            assertEquals(
                    details(records.equals(stranger) ? 0 : 1),
                    shop.finished(dry).path("codes"));
        }
        profile().body("name", equalTo("Sara"));
        var real = shop.uploaded(Shop.HEADER + known + further + stranger, "?merge=REPLACE");
        assertEquals(details(1), shop.finished(real).path("codes"));
        profile().body("name", equalTo("Sara Moradi"));
    }

    private static Map<String, Integer> details(int changed) {
        return changed == 0 ? Map.of() : Map.of("details-changed", changed);
    }

    @Test
    void what_is_somebody_elses_by_now_says_nothing_of_them() {
        var claim = shop.asRetailer()
                .header("Idempotency-Key", "k-1")
                .body(Map.of(
                        "gtin", "9521234001348",
                        "serial", "TV55EN510501",
                        "reason", "RESALE",
                        "statement", "Reza has bought it.",
                        "customerRef", "R-7"))
                .post("/v1/conflicts");
        shop.as(Tokens.manager(shop.tenant()))
                .header("If-Match", claim.header("ETag"))
                .body(Map.of("decision", "TRANSFER", "reason", "CLAIMANT_PROVED"))
                .put("/v1/conflicts/" + claim.path("id") + "/decision")
                .then()
                .statusCode(200);

        told("Sara Moradi", "+989350002578", "en", "?merge=REPLACE");

        profile().body("name", nullValue()).body("phone", nullValue());
    }

    @Test
    void a_dry_run_changes_nobody_and_an_unknown_policy_is_refused() {
        told("Sara Moradi", "", "en", "?merge=REPLACE&dryRun=true");

        profile().body("name", equalTo("Sara"));
        shop.upload(Shop.HEADER.getBytes(StandardCharsets.UTF_8), "?merge=LATEST")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?merge"));
    }
}
