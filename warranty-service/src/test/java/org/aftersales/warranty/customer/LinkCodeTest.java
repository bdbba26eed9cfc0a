package org.aftersales.warranty.customer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkCodeTest {

    @Inject
    TestClock clock;

    Shop shop;
    String customer;

    @BeforeEach
    void register() {
        clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        shop = Shop.opened();
        customer = shop.asRetailer()
                .get("/v1/units/" + shop.television("S-1", "TV55EN510501"))
                .path("customerId");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_code_makes_its_customer_one_person_again_and_again() {
        var code = code();

        shop.confirm(' ' + code, "sara").then().statusCode(200).body("customerId", equalTo(customer));
        shop.confirm(code, "sara").then().statusCode(200).body("customerId", equalTo(customer));
        shop.confirm(code, "reza").then().statusCode(409).body("code", equalTo("customer-already-linked"));
    }

    @Test
    void it_is_good_for_seven_days() {
        shop.linkCode(customer).then().body("expiresAt", equalTo("2026-11-27T08:00:00Z"));
        var code = code();

        clock.set(Instant.parse("2026-11-27T08:00:01Z"));
        unknown(shop, code);

        clock.set(Instant.parse("2026-11-27T08:00:00Z"));
        shop.confirm(code, "sara").then().statusCode(200);
    }

    @Test
    void what_was_made_up_or_is_anothers_opens_nothing() {
        var code = code();
        var last = code.charAt(code.length() - 2);

        unknown(
                shop,
                code.substring(0, code.length() - 2) + (last == 'A' ? 'B' : 'A') + code.charAt(code.length() - 1));
        unknown(shop, code.substring(4));
        unknown(shop, "no code at all");
        unknown(Shop.opened(), code);
    }

    @Test
    void only_the_retailer_that_sold_names_its_customer_and_nobody_names_one_who_was_forgotten() {
        assertEquals(404, shop.rival().linkCode(customer).statusCode());
        var before = code();
        var manager = shop.as(Tokens.manager(shop.tenant()));

        manager.header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);

        assertEquals(404, shop.linkCode(customer).statusCode());
        unknown(shop, before);
    }

    @Test
    void guessing_is_slowed() {
        var last = 0;
        for (int i = 0; i < 12; i++)
            last = shop.confirm("guess-" + i, "mallory").statusCode();

        assertEquals(429, last);
    }

    private String code() {
        return shop.linkCode(customer).then().statusCode(200).extract().path("code");
    }

    private static void unknown(Shop shop, String code) {
        shop.confirm(code, "mallory").then().statusCode(404).body("code", equalTo("unknown-link-code"));
    }
}
