package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales that break a rule, and what the retailer is told. */
@QuarkusTest
class RegistrationRefusalTest {
    @Inject
    EventProbe events;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saleRef | '' | /saleRef | missing-field:sale_ref",
                "soldAt | 2025-02-30T00:00:00Z | /soldAt | invalid-date:sold_at",
                "soldAt | 2026-11-21T00:00:01Z | /soldAt | date-in-future",
                "gtin | 9521234001349 | /gtin | invalid-gtin",
                "gtin | 9529999000019 | /gtin | unknown-product",
                "serial | TV43YX120133 | /serial | invalid-serial",
                "serial | '  ' | /serial | missing-field:serial",
                "deliveredAt | 2025-08-01T00:00:00Z | /deliveredAt | delivered-before-sold",
                "installedAt | 2025-08-30T00:00:00Z | /installedAt | installed-before-delivered",
                "deliveredAt | 12/06/2026 | /deliveredAt | invalid-date:delivered_at",
            })
    void a_broken_rule_is_told_with_the_code_of_the_file_and_its_place(
            String field, String value, String pointer, String code) {
        var sale = Shop.sale("S-1", "TV55EN510501");
        sale.put(field, value);

        shop.register(sale)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-sale"))
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code));
        events.in(shop.tenant()).andNothingElse();
    }

    @Test
    void what_is_wrong_with_price_and_person_is_told_at_once() {
        var sale = Shop.sale("S-1", "TV55EN510501");
        sale.put("price", Map.of("amount", "1.5", "currency", "JPY"));
        sale.put("customer", Map.of("phone", "12345", "email", "nobody"));

        shop.register(sale)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/price/amount", "/customer/email", "/customer/phone"))
                .body("errors.code", contains("invalid-amount", "invalid-email", "invalid-phone"));
    }

    @Test
    void fields_that_are_unknown_of_another_type_or_not_to_be_kept_are_refused_with_their_pointer() {
        var unknown = Shop.sale("S-1", "TV55EN510501");
        unknown.put("discount", "5");
        var number = Shop.sale("S-1", "TV55EN510501");
        number.put("serial", 55);
        var nul = Shop.sale("S\u0000-1", "TV55EN510501");

        shop.register(unknown).then().statusCode(400).body("errors.pointer", contains("/discount"));
        shop.register(number).then().statusCode(400).body("errors.pointer", contains("/serial"));
        shop.register(nul).then().statusCode(400).body("errors.pointer", contains("/saleRef"));
        shop.register(Map.of("price", Map.of("amount", "9".repeat(40), "currency", "EUR")))
                .then()
                .statusCode(422);
    }
}
