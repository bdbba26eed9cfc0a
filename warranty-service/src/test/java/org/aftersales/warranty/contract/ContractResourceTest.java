package org.aftersales.warranty.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A television whose labour is covered until the last of August 2027 and whose parts a year longer. A year more of both
 * is 366 days and 365 days; it costs one euro a day and was sold on the twenty-first of November 2026.
 */
@QuarkusTest
class ContractResourceTest {

    private static final String FIRST = "\"0\"";

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    Shop shop;
    ContractCalls calls;
    String unit;

    @BeforeEach
    void register() {
        clock.reset();
        shop = Shop.opened();
        calls = new ContractCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_year_more_begins_the_day_after_each_kind_ends() {
        var mark = events.mark();

        var contract = calls.sell(ContractCalls.order(unit, "O-1"))
                .statusCode(201)
                .body("number", startsWith("EC-"))
                .body("coverages.kind", contains("PARTS", "LABOUR"))
                .body("coverages.startsOn", contains("2028-09-01", "2027-09-01"))
                .body("coverages.lastDay", contains("2029-08-31", "2028-08-31"))
                .body("freeLookUntil", equalTo("2026-12-21"));

        calls.coverage(unit, "2029-08-31").body("verdict", equalTo("COVERED")).body("coverages", hasSize(4));
        calls.coverage(unit, "2029-09-01").body("verdict", equalTo("NOT_COVERED"));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.extended.v1")
                .with("unitId", unit)
                .with("contractId", contract.extract().path("id"))
                .with("coverages.1.lastDay", "2028-08-31")
                .andNothingElse();
    }

    @Test
    void within_the_free_look_all_that_was_paid_comes_back() {
        var id = calls.sold(unit, "O-1");
        clock.set(Instant.parse("2026-12-21T20:29:59Z")); // the last second of that day in Tehran

        calls.quote(id).body("freeLook", equalTo(true)).body("refund.amount", equalTo("731.00"));

        clock.set(Instant.parse("2026-12-21T20:30:00Z"));
        calls.quote(id).body("freeLook", equalTo(false)).body("refund.amount", equalTo("721.00"));
    }

    @Test
    void who_has_claimed_has_had_a_look_that_was_not_free() {
        var id = calls.sold(unit, "O-1");
        shop.claim(unit);

        calls.quote(id).body("freeLook", equalTo(false)).body("refund.amount", equalTo("721.00"));
    }

    @Test
    void a_cancellation_brings_the_days_to_come_and_ends_what_was_covered() {
        var id = calls.sold(unit, "O-1");
        clock.set(Instant.parse("2027-11-30T09:00:00Z")); // 91 days of labour are used
        calls.quote(id)
                .body("unusedDays", equalTo(640))
                .body("totalDays", equalTo(731))
                .body("used.amount", equalTo("91.00"))
                .body("fee.amount", equalTo("10.00"))
                .body("refund.amount", equalTo("630.00"));
        var mark = events.mark();

        calls.cancel(id, "640.00", FIRST).statusCode(409).body("code", equalTo("quote-changed"));
        cancelled(id);

        calls.coverage(unit, "2027-11-30").body("coverages.findAll { it.verdict == 'COVERED' }", hasSize(2));
        calls.coverage(unit, "2027-12-01").body("coverages.findAll { it.verdict == 'COVERED' }", hasSize(1));
        calls.coverage(unit, "2028-12-01").body("verdict", equalTo("NOT_COVERED"));
        calls.cancel(id, "630.00", "\"1\"").statusCode(409).body("code", equalTo("illegal-transition"));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.extension-cancelled.v1")
                .with("contractId", id)
                .with("lastDay", "2027-11-30")
                .with("refund.amount", "630.00")
                .andNothingElse();
    }

    private void cancelled(String id) {
        calls.cancel(id, "630.00", FIRST)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelledOn", equalTo("2027-11-30"))
                .body("refund.amount", equalTo("630.00"));
    }

    @Test
    void a_reward_covers_at_once_and_brings_nothing_back() {
        var id = calls.give(unit, "reward:77", "SOFTWARE", "CONCURRENT")
                .statusCode(201)
                .body("origin", equalTo("REWARD"))
                .body("coverages[0].startsOn", equalTo("2026-11-21"))
                .body("coverages[0].lastDay", equalTo("2027-05-21"))
                .extract()
                .<String>path("id");

        calls.quote(id).body("refund.amount", equalTo("0.00"));
        calls.give(unit, "reward:77", "SOFTWARE", "CONCURRENT")
                .statusCode(409)
                .body("code", equalTo("contract-reference-used"));
        shop.asRetailer().get("/v1/contracts?unitId=" + unit).then().body("items.id", contains(id));
    }

    @Test
    void a_claim_under_an_extension_is_covered() {
        calls.sold(unit, "O-1");
        clock.set(Instant.parse("2028-06-01T09:00:00Z")); // the unit's own cover of labour is over

        shop.asRetailer().get("/v1/claims/" + shop.claim(unit)).then().body("reasonCode", equalTo("covered"));
    }

    @Test
    void nothing_is_sold_for_a_void_warranty() {
        new VoidingCalls(shop).voided(unit);

        calls.sell(ContractCalls.order(unit, "O-1")).statusCode(422).body("code", equalTo("warranty-void"));
    }

    @ParameterizedTest
    @CsvSource({
        "price, 'USD', 5.00,  /cancellationFee",
        "price, 'EUR', -5.00, /price",
        "cancellationFee, 'EUR', -5.00, /cancellationFee",
    })
    void money_must_make_sense(String field, String currency, String amount, String pointer) {
        var order = ContractCalls.order(unit, "O-1");
        order.put(field, Map.of("amount", amount, "currency", currency));

        calls.sell(order).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({"COMPONENT, P12M, component-not-extendable", "PARTS, P21Y, period-too-long"})
    void what_cannot_be_covered_is_refused(String kind, String period, String code) {
        var order = ContractCalls.order(unit, "O-1");
        order.put("cover", Map.of("kinds", List.of(kind), "period", period, "begins", "CONCURRENT"));

        calls.sell(order).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void strangers_find_no_unit_to_sell_to_and_a_stale_version_is_refused() {
        var id = calls.sold(unit, "O-1");

        new ContractCalls(shop.rival()).sell(ContractCalls.order(unit, "O-2")).statusCode(404);
        calls.cancel(id, "731.00", "\"7\"").statusCode(412);
        calls.cancel(id, "731.00", null).statusCode(428);
        shop.asRetailer().get("/v1/contracts").then().statusCode(400);
        shop.as(Tokens.customer(shop.tenant(), "reza"))
                .get("/v1/contracts?unitId=" + unit)
                .then()
                .statusCode(404);
    }
}
