package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

/** Serials of a product that has neither O nor I in them, wherever somebody types one. */
@QuarkusTest
class LettersReadAsDigitsTest {

    private static final String TYPED = "tv55en-O5I0oi";
    private static final String STORED = "TV55EN051001";

    @Test
    void a_serial_is_stored_and_found_as_it_was_read() {
        var television = ReadTelevision.without("O", "I");
        var shop = television.shop();

        var unit = shop.television("S-1", TYPED);

        for (var serial : List.of(TYPED, STORED, "TV55EN05IO01")) {
            television.found(serial).body("items.id", contains(unit)).body("items.serial", contains(STORED));
        }
        shop.register(Shop.sale("S-1", STORED)).then().statusCode(200).body("id", equalTo(unit));
        shop.register(Shop.sale("S-2", "TV55EN05IOO1"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("unit-already-registered"));
    }

    @Test
    void where_the_product_says_nothing_they_are_letters() {
        var television = new ReadTelevision(Shop.opened());
        television.put("\"0\"", product -> product.put("serialPattern", "^TV[0-9A-Z]{10}$"));

        var letters = television.shop().television("S-1", "TV55ENO51001");
        var digits = television.shop().television("S-2", "TV55EN051001");

        television.found("TV55ENO51001").body("items.id", contains(letters));
        television.found("TV55EN051001").body("items.id", contains(digits));
    }

    @Test
    void a_letter_that_is_not_read_as_a_digit_stays_one() {
        var television = ReadTelevision.without("O");

        television.shop().register(Shop.sale("S-1", "TV55EN05I001")).then().statusCode(422);
        television.shop().television("S-1", "TV55ENO51001");
    }

    @Test
    void a_file_and_a_batch_are_read_alike() {
        var television = ReadTelevision.without("O", "I");
        var shop = television.shop();
        var file =
                Shop.HEADER + line("S-1", "TV55ENOOOO01") + line("S-2", "TV55EN00000I") + line("S-3", "TV55ENOOOO02");

        var id = shop.uploaded(file, "");

        assertEquals(Map.of("registered", 2, "conflict", 1), shop.finished(id).<Map<String, Integer>>path("outcomes"));
        var batch =
                Map.of("registrations", List.of(Shop.sale("S-4", "TV55ENOOOO03"), Shop.sale("S-3", "TV55EN000002")));
        television
                .post(Tokens.retailer(shop.tenant(), "parsian"), "/v1/registrations/batches", batch)
                .statusCode(207)
                .body("items.status", contains(201, 200));
    }

    private static String line(String saleRef, String serial) {
        return saleRef + ",2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348," + serial
                + ",518770000.00,IRR,,,,Sara,,,fa-IR,,\r\n";
    }

    @Test
    void who_asks_and_who_claims_may_name_a_unit_by_the_letters() {
        var television = ReadTelevision.without("O", "I");
        var unit = television.shop().television("S-1", STORED);

        television
                .shop()
                .as(television.agent())
                .body(label())
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .body("basis", equalTo("REGISTRATION"));
        var claim = label();
        claim.put("faultDescription", "It is dark.");
        television.post(television.agent(), "/v1/claims", claim).statusCode(201).body("unitId", equalTo(unit));
    }

    private static Map<String, Object> label() {
        return new HashMap<>(Map.of("gtin", ReadTelevision.GTIN, "serial", TYPED));
    }

    @Test
    void a_conflict_is_about_the_unit_that_was_read_and_so_is_its_right_serial() {
        var television = ReadTelevision.without("O", "I");
        var unit = television.shop().television("S-1", STORED);
        var reza = Tokens.customer(television.shop().tenant(), "reza");
        var own = label();
        own.put("purchasedOn", "2025-08-29");
        television
                .post(reza, "/v1/customers/me/units", own)
                .statusCode(409)
                .body("code", equalTo("unit-registered-elsewhere"));
        var dispute = label();
        dispute.putAll(Map.of("reason", "GIFT", "statement", "It is mine."));
        String conflict = television
                .post(reza, "/v1/conflicts", dispute)
                .statusCode(201)
                .extract()
                .path("id");

        correct(television, conflict, "TV55EN5IOOO2");

        television.found("TV55EN510002").body("items.id", contains(unit));
    }

    private static void correct(ReadTelevision television, String conflict, String serial) {
        television
                .shop()
                .as(television.manager())
                .header("If-Match", "*")
                .body(Map.of("decision", "CORRECT", "reason", "SERIAL_MISTYPED", "serial", serial))
                .put("/v1/conflicts/" + conflict + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void the_block_list_and_the_label_of_a_replacement_are_read_too() {
        var television = ReadTelevision.without("O", "I");
        var unit = television.shop().television("S-1", "TV55EN510777");
        var stolen = Map.of("gtin", ReadTelevision.GTIN, "serial", TYPED, "kind", "STOLEN", "reference", "report:1");
        television
                .post(television.agent(), "/v1/blocks", stolen)
                .statusCode(201)
                .body("serial", equalTo(STORED));

        television
                .shop()
                .as(television.agent())
                .queryParam("gtin", ReadTelevision.GTIN)
                .queryParam("serial", TYPED)
                .get("/v1/blocks")
                .then()
                .body("items", hasSize(1));
        replace(television, unit, TYPED).statusCode(422).body("errors.code", contains("serial-reported-stolen"));
        replace(television, unit, "TV55EN510OO1").statusCode(201).body("serial", equalTo("TV55EN510001"));
    }

    private static ValidatableResponse replace(ReadTelevision television, String unit, String serial) {
        return television
                .shop()
                .as(television.agent())
                .header("Idempotency-Key", serial)
                .header("If-Match", "*")
                .body(Map.of("serial", serial))
                .post("/v1/units/" + unit + "/replacement")
                .then();
    }

    @Test
    void a_scanned_label_is_read_too() {
        var television = ReadTelevision.without("O", "I");
        var shop = television.shop();

        var sale = Shop.sale("S-1", "");
        sale.remove("gtin");
        sale.remove("serial");
        sale.put("scan", "https://id.example/01/09521234001348/21/TV55ENO51OO1");
        shop.register(sale).then().statusCode(201);

        television.found(STORED).body("items", hasSize(1));
    }
}
