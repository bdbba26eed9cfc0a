package org.aftersales.warranty.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sara has two televisions of one retailer, and her neighbour one of another that calls its sale S-1 as well. */
@QuarkusTest
class UnitLookUpTest {

    Shop shop;
    String first;
    String second;
    String neighbours;
    String sara;

    @BeforeEach
    void sell() {
        shop = Shop.opened();
        first = shop.television("S-1", "TV55EN510501");
        second = shop.television("S-2", "TV55EN510502");
        neighbours = shop.rival().television("S-1", "TV55EN510503");
        sara = shop.asRetailer().get("/v1/units/" + first).path("customerId");
    }

    private ValidatableResponse found(String token, Map<String, ?> query) {
        return shop.as(token).queryParams(query).get("/v1/units").then();
    }

    private String retailer(Shop who) {
        return Tokens.retailer(who.tenant(), who.retailer());
    }

    private String agent() {
        return Tokens.agent(shop.tenant());
    }

    @Test
    void a_retailer_finds_what_it_sold_by_its_own_reference() {
        found(retailer(shop), Map.of("saleRef", " S-1")).statusCode(200).body("items.id", contains(first));
        found(retailer(shop.rival()), Map.of("saleRef", "S-1")).body("items.id", contains(neighbours));
        found(retailer(shop), Map.of("saleRef", "s-1")).statusCode(200).body("items", empty());
    }

    @Test
    void what_another_retailer_sold_is_not_found_by_its_reference() {
        found(retailer(shop.rival()), Map.of("saleRef", "S-2")).body("items", empty());
        found(retailer(shop.rival()), Map.of("saleRef", "S-2", "retailerId", "parsian"))
                .statusCode(200)
                .body("items", empty());
        found(Tokens.customer(shop.tenant(), "reza"), Map.of("saleRef", "S-2", "retailerId", "parsian"))
                .body("items", empty());
    }

    @Test
    void staff_says_whose_reference_it_is() {
        found(agent(), Map.of("saleRef", "S-1", "retailerId", "rival")).body("items.id", contains(neighbours));
        found(agent(), Map.of("saleRef", "S-1")).statusCode(400).body("errors.pointer", contains("?retailerId"));
    }

    @Test
    void staff_finds_all_that_a_customer_owns_page_by_page() {
        var page = found(agent(), Map.of("customerId", sara, "limit", 1))
                .statusCode(200)
                .body("items.id", contains(first))
                .body("next", notNullValue());

        String next = page.extract().path("next");
        found(agent(), Map.of("customerId", sara, "limit", 1, "after", next)).body("items.id", contains(second));
        found(Tokens.agent(Shop.opened().tenant()), Map.of("customerId", sara)).body("items", empty());
    }

    @Test
    void a_retailer_finds_of_a_customer_what_it_sold_and_a_person_their_own() {
        shop.link(first, "sara");

        found(retailer(shop), Map.of("customerId", sara)).body("items.id", contains(first, second));
        found(retailer(shop.rival()), Map.of("customerId", sara)).body("items", empty());
        found(Tokens.customer(shop.tenant(), "sara"), Map.of("customerId", sara))
                .body("items.id", contains(first, second));
        found(Tokens.customer(shop.tenant(), "reza"), Map.of("customerId", sara))
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "saleRef, S-1, gtin, 9521234001348",
        "saleRef, S-1, customerId, 01936f5e-0000-7000-8000-000000000001",
        "serial, TV55EN510501, customerId, 01936f5e-0000-7000-8000-000000000001",
    })
    void two_ways_at_once_might_not_agree(String one, String value, String other, String otherValue) {
        found(retailer(shop), Map.of(one, value, other, otherValue))
                .statusCode(400)
                .body("errors.code", contains("one-way"));
    }

    @Test
    void a_reference_that_is_not_told_is_missing() {
        found(agent(), Map.of("retailerId", "parsian"))
                .statusCode(400)
                .body("errors.pointer", contains("?saleRef"))
                .body("code", equalTo("invalid-parameter"));
    }
}
