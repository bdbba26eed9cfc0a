package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReturnResourceTest {

    private static final String PRICE = "518770000.00";

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void the_owner_asks_for_money_back_and_hears_whether_that_is_in_time() {
        var calls = ReturnCalls.television();

        calls.request(calls.sara(), Map.of("reason", "CHANGED_MIND", "requestedOn", "2025-09-13"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/v1/returns/[0-9a-f-]{36}"))
                .body("status", equalTo("REQUESTED"))
                .body("number", matchesPattern("RT-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]"))
                .body("retailerId", equalTo("parsian"))
                .body("keepsGoods", equalTo(false))
                .body("window.verdict", equalTo("IN_TIME"))
                .body("window.lastDay", equalTo("2025-09-13"))
                .body("window.countedFrom", equalTo("DELIVERY"))
                .body("price.amount", equalTo(PRICE))
                .body("refundable.amount", equalTo(PRICE))
                .body("refund", nullValue());
    }

    @Test
    void who_asks_too_late_is_told_so_and_may_get_the_money_all_the_same() {
        var calls = ReturnCalls.television();

        var id = calls.request(calls.sara(), Map.of("reason", "DEFECTIVE"))
                .statusCode(201)
                .body("requestedOn", equalTo("2026-11-21"))
                .body("window.verdict", equalTo("TOO_LATE"))
                .extract()
                .<String>path("id");

        calls.refund(id, "1.00").statusCode(200).body("status", equalTo("REFUNDED"));
    }

    @Test
    void a_part_of_the_price_comes_back_for_goods_that_are_kept_and_cover_goes_on() {
        var calls = ReturnCalls.television();

        var first = calls.requested(Map.of("reason", "NOT_AS_DESCRIBED", "keepsGoods", true));
        calls.refund(first, "18770000.00").statusCode(200);

        calls.read("/v1/units/" + calls.unit()).body("returnedBy", nullValue());
        calls.read("/v1/units/" + calls.unit() + "/coverage?asOf=2026-11-21")
                .body("coverages.verdict", everyItem(equalTo("COVERED")));
        var second = calls.requested(Map.of("reason", "DEFECTIVE"));
        calls.read("/v1/returns/" + second).body("refundable.amount", equalTo("500000000.00"));
        calls.refund(second, "500000000.01").statusCode(422).body("code", equalTo("invalid-refund"));
        calls.refund(second, "500000000.00").statusCode(200);
        calls.read("/v1/units/" + calls.unit()).body("returnedBy", equalTo(second));
        calls.read("/v1/units/" + calls.unit() + "/returns").body("items.id", contains(second, first));
    }

    @Test
    void a_rejected_return_may_be_asked_for_again_and_retailers_see_their_own_only() {
        var calls = ReturnCalls.television();
        var first = calls.requested(Map.of("reason", "CHANGED_MIND"));
        var path = "/v1/returns/" + first;

        calls.post(calls.retailer(), path + "/rejection", Map.of("reason", "TOO_LATE"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("TOO_LATE"))
                .body("endedAt", equalTo("2026-11-21T00:00:00Z"));
        calls.refund(first, "1.00", "\"1\"", "k-1").statusCode(409).body("code", equalTo("illegal-transition"));
        var second = calls.requested(Map.of("reason", "DEFECTIVE"));
        calls.read("/v1/returns?status=REQUESTED").body("items.id", contains(second));
        calls.read("/v1/returns").body("items.id", contains(second, first));
        var rival = new ReturnCalls(new Shop(calls.shop().tenant(), "rival"), calls.unit());
        rival.read("/v1/returns?status=REQUESTED").statusCode(200).body("items", hasSize(0));
        calls.withdraw(calls.sara(), second).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }
}
