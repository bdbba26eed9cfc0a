package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many sales in one request. */
@QuarkusTest
class RegistrationBatchTest {
    @Inject
    EventProbe events;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private Response batch(List<?> sales) {
        return batch(UUID.randomUUID().toString(), sales);
    }

    private Response batch(String key, List<?> sales) {
        return shop.asRetailer()
                .header("Idempotency-Key", key)
                .body(Map.of("registrations", sales))
                .post("/v1/registrations/batches");
    }

    private static Map<String, Object> sale(String saleRef, String field, Object value) {
        var sale = Shop.sale(saleRef, "TV55EN510599");
        sale.put(field, value);
        return sale;
    }

    @Test
    void sold_units_are_registered_in_their_order_with_their_warranties() {
        var answer = batch(List.of(Shop.sale("S-1", "TV55EN 510501"), Shop.sale("S-2", "TV55EN510502")));

        answer.then()
                .statusCode(207)
                .body("items.index", contains(0, 1))
                .body("items.status", contains(201, 201))
                .body("items.problem", everyItem(nullValue()))
                .body("items.registration.serial", contains("TV55EN510501", "TV55EN510502"))
                .body("items[0].registration.outcome", equalTo("registered"))
                .body("items[0].registration.policyCode", equalTo("TV-36"))
                .body("items[0].registration.startsOn", equalTo("2025-08-31"))
                .body("items[0].registration.coverages.lastDay", contains("2028-08-31", "2027-08-31"));
        shop.asRetailer()
                .get(answer.<String>path("items[1].location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(answer.path("items[1].registration.id")))
                .body("saleRef", equalTo("S-2"));
        assertEquals(2, events.of(shop.tenant()).size());
    }

    @Test
    void each_sale_has_the_answer_that_it_alone_would_have_had() {
        var unit = shop.television("S-1", "TV55EN510501");
        shop.rival().television("R-1", "TV55EN510502");
        var spoiled = spoiled();
        var sales = new ArrayList<Map<String, ?>>(spoiled);
        sales.addFirst(Shop.sale("S-1", "TV55EN510501"));
        sales.add(Shop.sale("S-8", "TV55EN510508"));

        var answer = batch(sales);

        answer.then()
                .statusCode(207)
                .body("items.status", contains(200, 409, 409, 422, 422, 400, 422, 422, 201))
                .body("items[0].registration.id", equalTo(unit))
                .body("items[0].location", equalTo("/v1/units/" + unit))
                .body("items[1].location", nullValue())
                .body("items[1].registration", nullValue())
                .body("items[2].problem.errors.pointer", contains("/registrations/2/serial"))
                .body("items[8].registration.id", notNullValue());
        for (int i = 1; i <= spoiled.size(); i++) {
            refusedAlike(i, answer, shop.register(spoiled.get(i - 1)));
        }
        assertEquals(3, events.of(shop.tenant()).size());
    }

    /** Each refused for another reason, once S-1 is the sale of another unit and TV55EN510502 a rival's. */
    private static List<Map<String, Object>> spoiled() {
        return List.of(
                Shop.sale("S-1", "TV55EN510503"),
                Shop.sale("S-2", "TV55EN510502"),
                sale("S-3", "serial", "TV43YX120133"),
                sale("S-4", "deliveredAt", "2025-08-01T00:00:00Z"),
                sale("S-5", "store", "x".repeat(65_537)),
                sale("S-6", "scan", "]d2nonsense"),
                sale("S-7", "safetyContact", Map.of("name", "Sara")));
    }

    private static void refusedAlike(int index, Response batch, Response alone) {
        var errors = new ArrayList<Map<String, String>>();
        for (var error : alone.<List<Map<String, String>>>path("errors")) {
            var within = new HashMap<>(error);
            within.put("pointer", "/registrations/" + index + error.get("pointer"));
            errors.add(within);
        }
        var item = "items[" + index + "].";
        batch.then()
                .body(item + "status", equalTo(alone.statusCode()))
                .body(item + "problem.code", equalTo(alone.path("code")))
                .body(item + "problem.detail", equalTo(alone.path("detail")))
                .body(item + "problem.errors", equalTo(errors));
    }

    @Test
    void a_unit_told_twice_gives_what_one_request_after_the_other_would() {
        var answer = batch(List.of(
                Shop.sale("S-1", "TV55EN510501"),
                Shop.sale("S-1", "tv55en510501"),
                Shop.sale("S-2", "TV55EN510501"),
                Shop.sale("S-1", "TV55EN510502"),
                Shop.sale("S-2", "TV55EN510502")));

        answer.then()
                .body("items.status", contains(201, 200, 409, 409, 201))
                .body("items[1].registration.outcome", equalTo("already-registered"))
                .body("items[1].location", equalTo(answer.path("items[0].location")))
                .body("items[2].problem.code", equalTo("unit-already-registered"))
                .body("items[3].problem.code", equalTo("sale-ref-reused"));
        assertEquals(2, events.of(shop.tenant()).size());
    }

    @Test
    void five_hundred_are_registered_and_one_more_none_or_nothing_is_refused() {
        var sales = new ArrayList<Object>(IntStream.range(0, 500)
                .mapToObj(i -> sale("S-" + i, "serial", "TV55EN" + (510_000 + i)))
                .toList());

        batch(sales).then().statusCode(207).body("items.findAll { it.status == 201 }", hasSize(500));
        sales.add(Shop.sale("S-500", "TV55EN510500"));
        batch(sales).then().statusCode(400).body("errors.pointer", contains("/registrations"));
        batch(List.of()).then().statusCode(400).body("errors.pointer", contains("/registrations"));
        batch(Arrays.asList(Shop.sale("S-501", "TV55EN510501"), null))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/registrations/1"));
        batch(List.of(sale("S-502", "discount", "5")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/registrations/0/discount"));
        assertEquals(500, events.of(shop.tenant()).size());
    }

    @Test
    void the_same_key_again_gets_the_same_answer() {
        var sales = List.of(Shop.sale("S-1", "TV55EN510501"), Shop.sale("S-2", "TV43YX120133"));
        var first = batch("a-key", sales);

        var second = batch("a-key", sales);

        second.then().statusCode(207).header("Idempotent-Replayed", "true");
        assertEquals(first.body().asString(), second.body().asString());
        batch("a-key", sales.subList(0, 1)).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        batch("", sales).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void of_the_safety_contacts_of_a_buyer_the_first_is_kept() {
        var first = sale("S-1", "safetyContact", Map.of("phone", "+989120009876"));
        var second = sale("S-2", "safetyContact", Map.of("phone", "+989120001111"));
        second.put("serial", "TV55EN510502");

        var answer = batch(List.of(Shop.sale("S-0", "TV55EN510500"), first, second));

        answer.then().body("items.status", contains(201, 201, 201));
        shop.link(answer.path("items[2].registration.id"), "sara");
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .get("/v1/customers/me/safety-contact")
                .then()
                .body("phone", equalTo("+989120009876"));
    }
}
