package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not claimed for at the counter. */
@QuarkusTest
class CounterRefusalTest {

    @Inject
    TestClock clock;

    private CounterCalls counter;

    @BeforeEach
    void open() {
        clock.reset();
        counter = new CounterCalls(Shop.opened());
    }

    @Test
    void what_cannot_be_so_is_refused_with_its_place() {
        var agent = counter.agent();

        counter.file(agent, counter.with(agent, "proofs", List.of()))
                .statusCode(400)
                .body("errors.pointer", contains("/proofs"));
        counter.file(agent, counter.with(agent, "customerRef", "C-1"))
                .statusCode(422)
                .body("code", equalTo("reference-of-retailer"));
        counter.file(agent, counter.with(agent, "customer", Map.of("phone", "12")))
                .statusCode(422)
                .body("code", equalTo("invalid-phone"))
                .body("errors.pointer", contains("/customer/phone"));
        counter.file(agent, counter.with(agent, "serial", "LP1"))
                .statusCode(422)
                .body("code", equalTo("invalid-serial"));
        counter.file(agent, counter.with(agent, "purchasedOn", "2026-12-01"))
                .statusCode(422)
                .body("code", equalTo("date-in-future"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var told = counter.with(counter.agent(), "serial", " ");
        told.put("purchasedOn", "2031-01-01");
        told.put("customer", Map.of("phone", "12", "email", "nobody"));

        counter.file(counter.agent(), told)
                .statusCode(422)
                .body("code", equalTo("missing-field"))
                .body("errors.pointer", contains("/serial", "/purchasedOn", "/customer/phone", "/customer/email"));
    }

    @Test
    void a_unit_of_somebody_else_is_not_told_whose_it_is() {
        counter.shop().rival().television("R-1", CounterCalls.SERIAL);

        counter.file(counter.retailer(), counter.television(counter.retailer()))
                .statusCode(409)
                .body("code", equalTo("unit-already-registered"));
    }

    @Test
    void goods_that_went_back_are_nobodys_until_they_are_sold_again() {
        var unit = counter.shop().television("S-1", CounterCalls.SERIAL);
        var asked = counter.shop()
                .asRetailer()
                .header("Idempotency-Key", "k-1")
                .body(Map.of("reason", "DEFECTIVE"))
                .post("/v1/units/" + unit + "/returns");
        counter.shop()
                .asRetailer()
                .header("Idempotency-Key", "k-2")
                .header("If-Match", "*")
                .body(Map.of("refund", Map.of("amount", "1.00", "currency", "IRR")))
                .post("/v1/returns/" + asked.path("id") + "/refund")
                .then()
                .statusCode(200);

        counter.file(counter.agent(), counter.television(counter.agent()))
                .statusCode(422)
                .body("code", equalTo("unit-went-back"));
    }
}
