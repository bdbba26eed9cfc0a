package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void of_many_requests_for_one_unit_one_registers_it() throws Exception {
        var answers = atOnce(32, i -> () -> shop.register(Shop.sale("S-" + i, "TV55EN510501")));

        assertEquals(1, count(answers, 201));
        assertEquals(31, count(answers, 409));
        assertEquals(1, events.of(shop.tenant()).size());
    }

    @Test
    void of_many_requests_for_one_sale_one_registers_it_and_the_others_hear_of_it() throws Exception {
        var answers = atOnce(32, i -> () -> shop.register(Shop.sale("S-1", "TV55EN510501")));

        assertEquals(1, count(answers, 201));
        assertEquals(31, count(answers, 200));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.<String>path("id"))
                        .distinct()
                        .count());
        assertEquals(1, events.of(shop.tenant()).size());
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static List<Response> atOnce(int times, IntFunction<Callable<Response>> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(IntStream.range(0, times).mapToObj(call).toList()).stream()
                    .map(RegistrationResourceTest::answer)
                    .toList();
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
