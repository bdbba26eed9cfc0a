package org.aftersales.warranty.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card is handed on with what it is the card of: a gift, something used, a receipt that somebody lost. */
@QuarkusTest
class SecondHandCardTest {

    @Inject
    EventProbe events;

    Shop shop;
    String sold;
    String kept;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        sold = shop.television("S-1", "TV55EN510501");
        kept = shop.television("S-2", "TV55EN510502");
    }

    @Test
    void a_card_makes_whoever_holds_it_the_owner_of_its_unit_and_nothing_of_the_buyer() {
        var sara = customerOf(kept);

        var linked = shop.present(shop.cardCode(sold), "reza").then().statusCode(200);

        var reza = linked.extract().<String>path("customerId");
        as("reza").get("/v1/units").then().body("items.id", contains(sold));
        as("reza").get("/v1/units/" + kept).then().statusCode(404);
        var profile = as("reza").get("/v1/customers/me");
        profile.then()
                .body("customerId", equalTo(reza))
                .body("name", nullValue())
                .body("phone", nullValue());
        var everything = as("reza").get("/v1/customers/me/export").asString();
        assertFalse(everything.contains("Moradi"), everything);
        assertFalse(everything.contains("C-270618"), everything);
        assertFalse(everything.contains(sara), everything);
        shop.asRetailer().get("/v1/units/" + sold).then().body("customerId", equalTo(reza));
        shop.asRetailer().get("/v1/units/" + kept).then().body("customerId", equalTo(sara));
    }

    @Test
    void the_unit_is_told_to_be_somebody_elses_and_nobody_is_told_to_be_the_buyer() {
        var mark = events.mark();

        var linked = shop.present(shop.cardCode(sold), "reza");

        events.in(shop.tenant(), mark)
                .expect("warranty.customer.linked.v1")
                .with("customerId", linked.path("customerId"))
                .with("subject", "reza")
                .expect("warranty.unit.transferred.v1")
                .with("unitId", sold)
                .with("customerId", linked.path("customerId"))
                .with("cardVersion", 1)
                .andNothingElse();
    }

    @Test
    void the_buyer_gets_the_rest_by_their_retailers_word_and_each_further_card_brings_its_unit() {
        shop.present(shop.cardCode(sold), "reza").then().statusCode(200);
        var sara = customerOf(kept);

        shop.link(kept, "sara");

        as("sara").get("/v1/units").then().body("items.id", contains(kept));
        as("sara")
                .get("/v1/customers/me")
                .then()
                .body("customerId", equalTo(sara))
                .body("name", equalTo("Sara Moradi"));
        shop.present(shop.cardCode(kept), "reza")
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-already-linked"));

        var later = shop.television("S-3", "TV55EN510503");
        as("sara").get("/v1/units").then().body("items.id", containsInAnyOrder(kept, later));
        as("reza").get("/v1/units").then().body("items.id", contains(sold));
    }

    @Test
    void two_cards_of_one_buyer_are_one_customer_for_who_holds_both() {
        var first = shop.present(shop.cardCode(sold), "reza").<String>path("customerId");

        shop.present(shop.cardCode(kept), "reza").then().statusCode(200).body("customerId", equalTo(first));

        as("reza").get("/v1/units").then().body("items.id", containsInAnyOrder(sold, kept));
        as("reza").get("/v1/customers/me").then().body("name", nullValue());
    }

    @Test
    void who_holds_the_card_of_an_unknown_buyers_only_unit_is_the_customer() {
        var sale = Shop.sale("S-9", "TV55EN510509");
        sale.remove("customerRef");
        sale.remove("customer");
        String unit = shop.register(sale).then().statusCode(201).extract().path("id");
        var buyer = customerOf(unit);
        var mark = events.mark();

        shop.present(shop.cardCode(unit), "reza").then().statusCode(200).body("customerId", equalTo(buyer));

        events.in(shop.tenant(), mark)
                .expect("warranty.customer.linked.v1")
                .with("customerId", buyer)
                .andNothingElse();
    }

    @Test
    void a_name_without_a_reference_is_the_buyers_too() {
        var sale = Shop.sale("S-9", "TV55EN510509");
        sale.remove("customerRef");
        sale.put("customer", Map.of("name", "Sara Moradi"));
        String unit = shop.register(sale).then().statusCode(201).extract().path("id");
        var buyer = customerOf(unit);

        shop.present(shop.cardCode(unit), "reza").then().statusCode(200).body("customerId", not(equalTo(buyer)));

        as("reza").get("/v1/customers/me").then().body("name", nullValue());
    }

    @Test
    void what_was_claimed_for_the_buyer_stays_the_buyers() {
        var claim = shop.claim(sold);

        shop.present(shop.cardCode(sold), "reza").then().statusCode(200);

        as("reza").get("/v1/claims").then().body("items", hasSize(0));
        assertEquals(404, as("reza").get("/v1/claims/" + claim).statusCode());
    }

    private String customerOf(String unit) {
        return shop.asRetailer().get("/v1/units/" + unit).path("customerId");
    }

    private RequestSpecification as(String person) {
        return shop.as(Tokens.customer(shop.tenant(), person));
    }
}
