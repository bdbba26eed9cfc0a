package org.aftersales.warranty.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafetyContactAtSaleTest {

    @Inject
    TableDump tables;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void a_buyer_may_leave_a_contact_for_safety_notices_and_nothing_else() {
        String unit = sold("S-1", "TV55EN510501", Map.of("email", "emergency.canary@example.org"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        shop.link(unit, "sara");

        var sara = shop.as(Tokens.customer(shop.tenant(), "sara"));

        sara.get("/v1/customers/me").then().body("email", nullValue()).body("safetyContactGiven", equalTo(true));
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .get("/v1/customers/me/safety-contact")
                .then()
                .body("email", equalTo("emergency.canary@example.org"));
        assertFalse(tables.contain("emergency.canary"));
    }

    @Test
    void what_a_buyer_left_before_stays() {
        sold("S-1", "TV55EN510501", Map.of("phone", "+989120009876")).then().statusCode(201);

        String unit = sold("S-2", "TV55EN510502", Map.of("phone", "+989120001111"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        shop.link(unit, "sara");
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .get("/v1/customers/me/safety-contact")
                .then()
                .body("phone", equalTo("+989120009876"));
    }

    @Test
    void one_that_reaches_nobody_is_refused_and_the_sale_with_it() {
        sold("S-1", "TV55EN510501", Map.of("name", "Sara"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/safetyContact"));
        sold("S-1", "TV55EN510501", Map.of("phone", "12", "email", "nobody"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/safetyContact/phone", "/safetyContact/email"));

        sold("S-1", "TV55EN510501", Map.of("phone", "+989120009876")).then().statusCode(201);
    }

    private Response sold(String reference, String serial, Map<String, ?> safetyContact) {
        var sale = Shop.sale(reference, serial);
        sale.put("safetyContact", safetyContact);
        return shop.register(sale);
    }
}
