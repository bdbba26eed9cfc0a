package org.aftersales.warranty.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two years of transport from 21 November 2026 on, or 1 000 hours from the 200 on the meter; 732 days for 731.00 EUR. */
@QuarkusTest
class ContractByUsageTest {

    @Inject
    TestClock clock;

    private ContractCalls calls;
    private String unit;
    private String contract;

    @BeforeEach
    void sell() {
        clock.reset();
        calls = new ContractCalls(Shop.opened());
        unit = calls.shop().television("S-1", "TV55EN510501");
        contract = calls.sell(order(Map.of("unit", "h", "meterAtSale", 200, "allowance", 1000)))
                .statusCode(201)
                .body("usage.unit", equalTo("h"))
                .body("usage.allowance", equalTo(1000))
                .extract()
                .path("id");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private Map<String, Object> order(Map<String, Object> usage) {
        var order = ContractCalls.order(unit, UUID.randomUUID().toString());
        order.put(
                "cover",
                Map.of("kinds", List.of("TRANSPORT"), "period", "P24M", "begins", "CONCURRENT", "usage", usage));
        order.put("freeLookDays", 10);
        return order;
    }

    private ValidatableResponse quote(String meter) {
        return calls.shop()
                .asRetailer()
                .get("/v1/contracts/" + contract + "/cancellation-quote" + meter)
                .then();
    }

    private ValidatableResponse cancel(String refund, Long meter) {
        var told = new HashMap<String, Object>();
        told.put("reason", "CUSTOMER_WISH");
        told.put("refund", Map.of("amount", refund, "currency", "EUR"));
        if (meter != null) told.put("meter", meter);
        return calls.shop()
                .asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .body(told)
                .post("/v1/contracts/" + contract + "/cancellation")
                .then();
    }

    @Test
    void less_is_left_by_use_or_by_time_and_that_comes_back() {
        clock.set(Instant.parse("2027-11-20T09:00:00Z")); // the 365th day

        quote("?meter=950")
                .statusCode(200)
                .body("basis", equalTo("USAGE"))
                .body("unusedUsage", equalTo(250))
                .body("usageAllowance", equalTo(1000))
                .body("usageUnit", equalTo("h"))
                .body("used.amount", equalTo("548.25"))
                .body("refund.amount", equalTo("172.75"));
        quote("?meter=250").body("basis", equalTo("TIME")).body("unusedDays", equalTo(367));

        cancel("356.50", 950L).statusCode(409).body("code", equalTo("quote-changed"));
        cancel("172.75", null)
                .statusCode(422)
                .body("code", equalTo("meter-required"))
                .body("errors.pointer", contains("/meter"));
        cancel("172.75", 950L).statusCode(200).body("refund.amount", equalTo("172.75"));
    }

    @Test
    void without_a_reading_there_is_no_quote_but_within_the_free_look() {
        quote("").statusCode(200).body("freeLook", equalTo(true)).body("refund.amount", equalTo("731.00"));
        clock.set(Instant.parse("2027-11-20T09:00:00Z"));

        quote("").statusCode(422).body("code", equalTo("meter-required")).body("errors.pointer", contains("?meter"));
        quote("?meter=-1").statusCode(400);
    }

    @Test
    void what_it_covers_also_ends_by_the_meter() {
        check(1200).body("costs.find { it.costClass == 'TRANSPORT' }.verdict", equalTo("COVERED"));
        check(1201)
                .body("costs.find { it.costClass == 'TRANSPORT' }.verdict", equalTo("NOT_COVERED"))
                .body("costs.find { it.costClass == 'TRANSPORT' }.reasons.code", hasItem("usage-exceeded"));
        calls.coverage(unit, "2026-12-01")
                .body("coverages.find { it.kind == 'TRANSPORT' }.verdict", equalTo("UNKNOWN"))
                .body("coverages.find { it.kind == 'TRANSPORT' }.usageLimit.value", equalTo(1200));
    }

    private ValidatableResponse check(int meter) {
        return calls.shop()
                .as(Tokens.agent(calls.shop().tenant()))
                .body(Map.of("unitId", unit, "meter", Map.of("unit", "h", "value", meter)))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void a_usage_that_is_none_is_refused() {
        for (var usage : List.<Map<String, Object>>of(
                Map.of("unit", "", "meterAtSale", 0, "allowance", 1),
                Map.of("unit", "h", "meterAtSale", -1, "allowance", 1),
                Map.of("unit", "h", "meterAtSale", 0, "allowance", 0))) {
            calls.sell(order(usage)).statusCode(400);
        }
    }
}
