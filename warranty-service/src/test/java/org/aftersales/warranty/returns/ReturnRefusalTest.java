package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no return, and what is not done for a unit that went back. */
@QuarkusTest
class ReturnRefusalTest {

    private static final Map<String, String> DEFECTIVE = Map.of("reason", "DEFECTIVE");

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_cannot_be_asked_for_is_refused_with_its_place() {
        var calls = ReturnCalls.television();
        var retailer = calls.retailer();

        calls.request(retailer, Map.of()).statusCode(400).body("errors.pointer", contains("/reason"));
        calls.request(retailer, Map.of("reason", "NO_IDEA")).statusCode(400);
        calls.request(retailer, Map.of("reason", "DEFECTIVE", "reference", "no spaces"))
                .statusCode(400)
                .body("errors.pointer", contains("/reference"));
        calls.request(retailer, Map.of("reason", "DEFECTIVE", "requestedOn", "2026-11-22"))
                .statusCode(422)
                .body("code", equalTo("requested-in-future"))
                .body("errors.pointer", contains("/requestedOn"));
        calls.request(retailer, Map.of("reason", "DEFECTIVE", "requestedOn", "2025-08-28"))
                .statusCode(422)
                .body("code", equalTo("requested-before-sale"));
        calls.read("/v1/returns?status=LOST").statusCode(400).body("errors.pointer", contains("?status"));
        new ReturnCalls(calls.shop(), UUID.randomUUID().toString())
                .request(retailer, DEFECTIVE)
                .statusCode(404);
    }

    @Test
    void there_is_one_return_at_a_time_and_one_for_each_reference() {
        var calls = ReturnCalls.television();
        var first = calls.requested(Map.of("reason", "DEFECTIVE", "reference", "RMA-1"));

        calls.request(calls.sara(), DEFECTIVE).statusCode(409).body("code", equalTo("return-already-open"));
        calls.withdraw(calls.retailer(), first).statusCode(200);
        calls.request(calls.retailer(), Map.of("reason", "DEFECTIVE", "reference", "RMA-1"))
                .statusCode(409)
                .body("code", equalTo("return-reference-used"));
        calls.requested(Map.of("reason", "DEFECTIVE", "reference", "RMA-2"));
    }

    @Test
    void a_refund_that_cannot_be_is_refused() {
        var calls = ReturnCalls.television();
        var id = calls.requested(DEFECTIVE);
        var path = "/v1/returns/" + id + "/refund";

        calls.refund(id, "518770000.01")
                .statusCode(422)
                .body("code", equalTo("invalid-refund"))
                .body("errors.pointer", contains("/refund"));
        calls.post(calls.retailer(), path, Map.of("refund", Map.of("amount", "1.00", "currency", "EUR")))
                .statusCode(422)
                .body("code", equalTo("invalid-refund"));
        calls.post(calls.retailer(), path, Map.of("refund", Map.of("amount", "0.001", "currency", "IRR")))
                .statusCode(400);
        refusedMoment(calls, path, "2026-11-21T00:00:01Z", "refunded-in-future");
        refusedMoment(calls, path, "2025-08-29T14:29:59Z", "refunded-before-sale");
        calls.refund(id, "1.00", "\"7\"", "k-1").statusCode(412);
        calls.refund(id, "1.00", null, "k-2").statusCode(428);
        calls.read("/v1/returns/" + id).body("status", equalTo("REQUESTED"));
    }

    private static void refusedMoment(ReturnCalls calls, String path, String moment, String code) {
        var refund = Map.of("amount", "1.00", "currency", "IRR");
        calls.post(calls.retailer(), path, Map.of("refund", refund, "refundedAt", moment))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", contains("/refundedAt"));
    }

    @Test
    void nothing_more_is_done_for_a_unit_that_went_back() {
        var calls = ReturnCalls.television();
        calls.refund(calls.requested(DEFECTIVE), "1.00").statusCode(200);
        var tenant = calls.shop().tenant();
        var unit = Map.of("unitId", calls.unit());

        var claim = Map.of("unitId", calls.unit(), "faultDescription", "It is dark.");
        calls.post(calls.sara(), "/v1/claims", claim).statusCode(422).body("code", equalTo("unit-returned"));
        calls.post(calls.sara(), "/v1/transfers", unit).statusCode(422).body("code", equalTo("unit-returned"));
        calls.request(calls.retailer(), DEFECTIVE).statusCode(422).body("code", equalTo("unit-returned"));
        var voiding = Map.of("unitId", calls.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1");
        calls.post(Tokens.adjuster(tenant), "/v1/voidings", voiding)
                .statusCode(409)
                .body("code", equalTo("unit-returned"));
        calls.post(
                        Tokens.agent(tenant),
                        "/v1/units/" + calls.unit() + "/replacement",
                        Map.of("serial", "TV55EN510777"),
                        "*",
                        "k-1")
                .statusCode(409)
                .body("code", equalTo("unit-returned"));
    }

    @Test
    void as_long_as_somebody_else_claims_the_unit_no_money_goes_back_for_it() {
        var calls = ReturnCalls.television();
        var id = calls.requested(DEFECTIVE);
        var conflict =
                Map.of("gtin", "9521234001348", "serial", ReturnCalls.SERIAL, "reason", "GIFT", "statement", "Mine.");
        calls.post(Tokens.customer(calls.shop().tenant(), "reza"), "/v1/conflicts", conflict)
                .statusCode(201);

        calls.refund(id, "1.00").statusCode(422).body("code", equalTo("ownership-in-question"));
        calls.read("/v1/returns/" + id).body("status", equalTo("REQUESTED"));
    }

    @Test
    void what_no_retailer_has_told_of_is_paid_back_by_none() {
        var shop = Shop.opened();
        var sara = Tokens.customer(shop.tenant(), "sara");
        var own = new ReturnCalls(shop, "");
        var unit = own.post(
                        sara,
                        "/v1/customers/me/units",
                        Map.of("gtin", "9521234001348", "serial", "TV55EN510502", "purchasedOn", "2025-08-29"))
                .statusCode(201)
                .extract()
                .<String>path("id");

        new ReturnCalls(shop, unit).request(sara, DEFECTIVE).statusCode(422).body("code", equalTo("no-retailer"));
    }
}
