package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationResourceTest {
    @Inject
    EventProbe events;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void a_sold_unit_is_registered_with_its_warranty() {
        var answer = shop.register(Shop.sale("S-1", "TV55-EN 510501"));

        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/units/" + answer.path("id")))
                .header("ETag", "\"0\"")
                .body("outcome", equalTo("registered"))
                .body("gtin", equalTo("09521234001348"))
                .body("serial", equalTo("TV55EN510501"))
                .body("policyCode", equalTo("TV-36"))
                .body("policyVersion", equalTo(1))
                .body("startsOn", equalTo("2025-08-31"))
                .body("coverages.kind", contains("PARTS", "LABOUR"))
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
        events.in(shop.tenant())
                .expect("warranty.unit.registered.v1")
                .with("unitId", answer.path("id"))
                .with("retailerId", "parsian")
                .andNothingElse();
    }

    @Test
    void the_same_sale_in_another_spelling_is_already_registered() {
        var unit = shop.television("S-1", "TV55EN510501");
        var again = Shop.sale("S-1", "tv55en510501");
        again.put("soldAt", "2025-08-29T14:30:00Z");
        again.put("price", Map.of("amount", "518770000", "currency", "IRR"));

        shop.register(again)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("already-registered"))
                .body("id", equalTo(unit));
        assertEquals(1, events.of(shop.tenant()).size());
    }

    @Test
    void the_same_key_again_gets_the_same_answer() {
        var key = UUID.randomUUID().toString();
        var first = registerWith(key, Shop.sale("S-1", "TV55EN510501"));

        var second = registerWith(key, Shop.sale("S-1", "TV55EN510501"));

        second.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first.path("id")));
        assertEquals(422, registerWith(key, Shop.sale("S-2", "TV55EN510502")).statusCode());
    }

    private Response registerWith(String key, Map<String, ?> sale) {
        return shop.asRetailer().header("Idempotency-Key", key).body(sale).post("/v1/registrations");
    }

    @Test
    void a_reference_or_a_unit_of_another_sale_is_a_conflict_without_foreign_words() {
        shop.television("S-1", "TV55EN510501");
        shop.television("S-2", "TV55EN510502");
        var both = Shop.sale("S-1", "TV55EN510502");

        shop.register(both)
                .then()
                .statusCode(409)
                .body("code", equalTo("sale-ref-reused"))
                .body("errors.code", contains("sale-ref-reused", "unit-already-registered"));
        shop.rival()
                .register(Shop.sale("S-1", "TV55EN510501"))
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-already-registered"))
                .body(not(containsString("parsian")));
        assertEquals(2, events.of(shop.tenant()).size());
    }

    @Test
    void references_of_any_length_can_be_kept() {
        var reference = "S".repeat(30_000);

        var unit = shop.television(reference, "TV55EN510501");

        shop.asRetailer().get("/v1/units/" + unit).then().statusCode(200).body("saleRef", equalTo(reference));
    }

    @Test
    void buyers_with_one_reference_are_one_customer_and_others_are_not() {
        var first = owner(shop.television("S-1", "TV55EN510501"));
        var second = owner(shop.television("S-2", "TV55EN510502"));
        var anonymous = Shop.sale("S-3", "TV55EN510503");
        anonymous.remove("customerRef");
        var third = owner(shop.register(anonymous).path("id"));

        assertEquals(first, second);
        assertEquals(false, first.equals(third));
    }

    private String owner(String unit) {
        return shop.asRetailer().get("/v1/units/" + unit).path("customerId");
    }
}
