package org.aftersales.warranty.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnitResourceTest {

    @Inject
    EventProbe events;

    Shop shop;
    String unit;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
    }

    @Test
    void a_unit_is_read_with_its_coverages_and_its_version() {
        shop.asRetailer()
                .get("/v1/units/" + unit)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(unit))
                .body("saleRef", equalTo("S-1"))
                .body("soldAt", equalTo("2025-08-29T14:30:00Z"))
                .body("price.amount", equalTo("518770000.00"))
                .body("coverages.kind", contains("PARTS", "LABOUR"));
    }

    @Test
    void a_unit_is_found_however_its_label_was_typed() {
        find("9521234001348", "tv55-en۵۱۰۵۰۱", 1);
        find("09521234001348", "TV55EN510501", 1);
        find("9521234001348", "TV55EN510502", 0);
    }

    private void find(String gtin, String serial, int found) {
        shop.asRetailer()
                .queryParam("gtin", gtin)
                .queryParam("serial", serial)
                .get("/v1/units")
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    @Test
    void a_look_up_names_both_and_a_real_gtin() {
        shop.asRetailer().get("/v1/units").then().statusCode(400).body("errors.pointer", contains("?gtin"));
        shop.asRetailer()
                .get("/v1/units?gtin=9521234001348")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?serial"));
        shop.asRetailer().get("/v1/units?gtin=1&serial=2").then().statusCode(400);
        assertEquals(404, shop.asRetailer().get("/v1/units/not-an-id").statusCode());
    }

    @Test
    void another_retailer_finds_nothing() {
        shop.rival()
                .asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510501")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertEquals(404, shop.rival().asRetailer().get("/v1/units/" + unit).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-30, NOT_COVERED, NOT_COVERED",
        "2025-08-31, COVERED, COVERED",
        "2027-08-31T20:29:59Z, COVERED, COVERED",
        "2027-08-31T20:30:00Z, COVERED, NOT_COVERED",
        "2028-09-01, NOT_COVERED, NOT_COVERED",
    })
    void coverage_is_told_line_by_line_for_any_day_or_moment(String asOf, String parts, String labour) {
        shop.asRetailer()
                .queryParam("asOf", asOf)
                .get("/v1/units/" + unit + "/coverage")
                .then()
                .statusCode(200)
                .body("verdict", equalTo(parts))
                .body("coverages.verdict", contains(parts, labour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2025-02-30", "2025-01-01T00:00:00"})
    void a_day_that_is_none_is_refused(String asOf) {
        shop.asRetailer()
                .queryParam("asOf", asOf)
                .get("/v1/units/" + unit + "/coverage")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?asOf"));
    }

    @Test
    void a_card_prints_the_same_twice_and_differs_from_every_other() {
        var card = shop.asRetailer().get("/v1/units/" + unit + "/card");
        var other = shop.cardCode(shop.television("S-2", "TV55EN510502"));

        assertTrue(ReadableNumber.valid(card.path("number")));
        assertEquals(26, card.<String>path("code").length());
        assertEquals(card.<String>path("code"), shop.cardCode(unit));
        assertNotEquals(other, card.path("code"));
    }

    @Test
    void who_presents_a_card_is_the_customer_and_sees_what_they_own() {
        assertEquals(
                404,
                shop.as(Tokens.customer(shop.tenant(), "sara"))
                        .get("/v1/units/" + unit)
                        .statusCode());
        var mark = events.mark();

        var linked = shop.present(typed(shop.cardCode(unit)), "sara");

        linked.then().statusCode(200);
        events.in(shop.tenant(), mark)
                .expect("warranty.customer.linked.v1")
                .with("customerId", linked.path("customerId"))
                .with("subject", "sara")
                .andNothingElse();
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .get("/v1/units")
                .then()
                .statusCode(200)
                .body("items.id", contains(unit));
        shop.as(Tokens.customer(shop.tenant(), "reza")).get("/v1/units").then().body("items", hasSize(0));
    }

    private static String typed(String code) {
        return code.substring(0, 13).toLowerCase(Locale.ROOT).replace('0', 'o') + " - " + code.substring(13);
    }

    @Test
    void the_same_person_again_gets_the_same_answer_and_another_is_refused() {
        var code = shop.cardCode(unit);
        var first = shop.present(code, "sara").<String>path("customerId");
        var mark = events.mark();

        shop.present(code, "sara").then().statusCode(200).body("customerId", equalTo(first));
        shop.present(code, "reza").then().statusCode(409).body("code", equalTo("customer-already-linked"));

        events.in(shop.tenant(), mark).andNothingElse();
    }

    @Test
    void an_unknown_card_is_not_there_and_guessing_is_slowed() {
        shop.present("0".repeat(26), "mallory").then().statusCode(404).body("code", equalTo("unknown-card"));
        var foreign = Shop.opened();
        foreign.present(shop.cardCode(unit), "mallory").then().statusCode(404).body("code", equalTo("unknown-card"));

        var last = 0;
        for (int i = 0; i < 12; i++)
            last = shop.present("guess-" + i, "mallory").statusCode();

        assertEquals(429, last);
    }
}
