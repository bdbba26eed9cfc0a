package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods that went back are sold once more: another unit with the same label. */
@QuarkusTest
class SoldAgainTest {

    private static final Map<String, String> LABEL =
            Map.of("gtin", "9521234001348", "serial", ReturnCalls.SERIAL, "partCategory", "panel");

    @Inject
    Clock clock;

    ReturnCalls first;

    @BeforeEach
    void a_television_that_went_back() {
        first = ReturnCalls.television();
        first.refund(first.requested(Map.of("reason", "CHANGED_MIND")), "518770000.00")
                .statusCode(200);
    }

    private ValidatableResponse found() {
        return first.shop()
                .as(Tokens.agent(first.shop().tenant()))
                .get("/v1/units?gtin=9521234001348&serial=" + ReturnCalls.SERIAL)
                .then();
    }

    private String soldBy(Shop shop, String reference) {
        return shop.register(Shop.sale(reference, ReturnCalls.SERIAL))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse check() {
        return first.shop()
                .asRetailer()
                .body(LABEL)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void another_retailer_may_sell_it_and_its_label_names_the_new_unit() {
        found().body("items", hasSize(0));
        check().body("basis", equalTo("NOTHING"));

        var again = soldBy(first.shop().rival(), "S-9");

        assertNotEquals(first.unit(), again);
        found().body("items.id", contains(again));
        check().body("basis", equalTo("REGISTRATION")).body("costs[0].verdict", equalTo("COVERED"));
        first.read("/v1/units/" + first.unit())
                .body("serial", equalTo(ReturnCalls.SERIAL))
                .body("returnedBy", notNullValue());
    }

    @Test
    void the_first_sale_told_again_is_answered_as_it_was_registered_beside_the_second() {
        var sales = List.of(
                Shop.sale("S-1", ReturnCalls.SERIAL),
                Shop.sale("S-2", ReturnCalls.SERIAL),
                Shop.sale("S-3", ReturnCalls.SERIAL));

        first.shop()
                .asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("registrations", sales))
                .post("/v1/registrations/batches")
                .then()
                .body("items.status", contains(200, 201, 409))
                .body("items[0].registration.id", equalTo(first.unit()));
        first.shop()
                .register(Shop.sale("S-1", ReturnCalls.SERIAL))
                .then()
                .statusCode(200)
                .body("id", equalTo(first.unit()));
    }

    @Test
    void the_receipt_of_the_sale_that_was_undone_registers_nothing() {
        var told = Map.of("gtin", "9521234001348", "serial", ReturnCalls.SERIAL, "purchasedOn", "2025-08-29");

        first.post(first.sara(), "/v1/customers/me/units", told)
                .statusCode(422)
                .body("code", equalTo("unit-went-back"))
                .body("errors[0].pointer", equalTo("/purchasedOn"));

        found().body("items", hasSize(0));
    }

    private static Map<String, Object> withReceipt(String soldOn) {
        return Map.of(
                "gtin", "9521234001348", "serial", ReturnCalls.SERIAL, "proofOfPurchase", Map.of("soldOn", soldOn));
    }

    @Test
    void the_receipt_of_the_sale_that_was_undone_proves_no_coverage() {
        first.shop()
                .asRetailer()
                .body(withReceipt("2025-08-29"))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-went-back"))
                .body("errors[0].pointer", equalTo("/proofOfPurchase/soldOn"));
    }

    @Test
    void among_many_questions_only_those_with_the_receipt_of_that_sale_are_refused() {
        var second = new ReturnCalls(first.shop(), soldBy(first.shop(), "S-2"));
        second.refund(second.requested(Map.of("reason", "DEFECTIVE")), "518770000.00")
                .statusCode(200);
        var other = new HashMap<>(withReceipt("2025-08-29"));
        other.put("serial", "TV55EN510502");
        var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tehran"))).toString();

        first.shop()
                .asRetailer()
                .body(Map.of("checks", List.of(withReceipt("2025-08-29"), other, withReceipt(today), LABEL)))
                .post("/v1/coverage-checks/batches")
                .then()
                .body("items.status", contains(422, 200, 200, 200))
                .body("items[0].problem.code", equalTo("unit-went-back"))
                .body("items[1].check.basis", equalTo("PROOF_OF_PURCHASE"))
                .body("items[2].check.costs[0].verdict", equalTo("COVERED"))
                .body("items[3].check.basis", equalTo("NOTHING"));
    }

    @Test
    void a_sale_that_was_undone_is_not_exported() {
        soldBy(first.shop(), "S-2");

        first.read("/v1/registration-exports")
                .statusCode(200)
                .body(containsString("S-2,"))
                .body(not(containsString("S-1,")));
    }

    @Test
    void what_was_sold_again_may_go_back_again() {
        var second = new ReturnCalls(first.shop(), soldBy(first.shop(), "S-2"));
        second.refund(second.requested(Map.of("reason", "DEFECTIVE")), "518770000.00")
                .statusCode(200);

        var third = soldBy(first.shop(), "S-3");

        found().body("items.id", contains(third));
        second.read("/v1/units/" + second.unit()).body("serial", equalTo(ReturnCalls.SERIAL));
    }
}
