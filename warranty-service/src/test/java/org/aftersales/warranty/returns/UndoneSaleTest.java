package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends with a sale that is undone. */
@QuarkusTest
class UndoneSaleTest {

    private static final String PRICE = "518770000.00";

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_goes_back_is_covered_until_the_day_before_and_all_that_hung_on_it_ends() {
        var calls = ReturnCalls.television();
        var code = calls.shop().cardCode(calls.unit());
        var id = calls.requested(Map.of("reason", "DEFECTIVE", "reference", "RMA-77"));

        calls.refund(id, PRICE)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("REFUNDED"))
                .body("refund.amount", equalTo(PRICE))
                .body("refundedAt", equalTo("2026-11-21T00:00:00Z"));

        calls.read("/v1/units/" + calls.unit()).body("returnedBy", equalTo(id));
        calls.read("/v1/units/" + calls.unit() + "/coverage?asOf=2026-11-20")
                .body("coverages.verdict", everyItem(equalTo("COVERED")));
        calls.read("/v1/units/" + calls.unit() + "/coverage?asOf=2026-11-21")
                .body("coverages.verdict", everyItem(equalTo("NOT_COVERED")));
        calls.read("/v1/units/" + calls.unit() + "/card").statusCode(404).body("code", equalTo("card-revoked"));
        calls.shop().present(code, "reza").then().statusCode(404);
    }

    @Test
    void who_was_promised_work_gets_it_until_its_ticket_ends_and_every_fact_is_told_once() {
        var calls = ReturnCalls.television();
        var claim = calls.shop().claim(calls.unit());
        var id = calls.requested(Map.of("reason", "DEFECTIVE"));

        var mark = events.mark();

        calls.refund(id, PRICE).statusCode(200);

        calls.read("/v1/claims/" + claim).body("status", equalTo("APPROVED"));
        events.in(calls.shop().tenant(), mark)
                .expect("warranty.unit.returned.v1")
                .with("unitId", calls.unit())
                .with("returnId", id)
                .with("returnedOn", "2026-11-21")
                .expect("warranty.return.refunded.v1")
                .with("returnId", id)
                .with("unitId", calls.unit())
                .with("retailerId", "parsian")
                .with("price.amount", PRICE)
                .with("refund.amount", PRICE)
                .with("refund.currency", "IRR")
                .with("refundedAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
    }

    @Test
    void contracts_are_cancelled_and_claims_that_nobody_has_granted_are_withdrawn() {
        var calls = ReturnCalls.television();
        var manager = Tokens.manager(calls.shop().tenant());
        var cover = Map.of("kinds", List.of("PARTS"), "period", "P6M", "begins", "AFTER_BASE");
        var contract = calls.post(
                        manager,
                        "/v1/contracts/rewards",
                        Map.of("unitId", calls.unit(), "reference", "R-1", "cover", cover))
                .statusCode(201)
                .extract()
                .<String>path("id");
        clock.set(Instant.parse("2027-10-01T08:00:00Z")); // labour is over: an adjuster looks at it
        var claim = calls.shop().claim(calls.unit());
        calls.read("/v1/claims/" + claim).body("status", equalTo("IN_REVIEW"));

        calls.refund(calls.requested(Map.of("reason", "DEFECTIVE")), PRICE).statusCode(200);

        calls.read("/v1/claims/" + claim).body("status", equalTo("WITHDRAWN"));
        calls.read("/v1/contracts/" + contract)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("UNIT_RETURNED"));
    }

    @Test
    void what_was_paid_back_before_a_replacement_is_not_paid_back_again() {
        var calls = ReturnCalls.television();
        var part = calls.requested(Map.of("reason", "NOT_AS_DESCRIBED", "keepsGoods", true));
        calls.refund(part, "18770000.00").statusCode(200);
        var given = calls.post(
                        Tokens.agent(calls.shop().tenant()),
                        "/v1/units/" + calls.unit() + "/replacement",
                        Map.of("serial", "TV55EN510777"),
                        "*",
                        "k-1")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var of = new ReturnCalls(calls.shop(), given);

        var rest = of.requested(Map.of("reason", "DEFECTIVE"));

        of.read("/v1/returns/" + rest).body("refundable.amount", equalTo("500000000.00"));
        of.refund(rest, "500000000.01").statusCode(422);
        of.refund(rest, "500000000.00").statusCode(200);
    }

    @Test
    void a_unit_that_was_given_goes_back_for_what_was_paid_for_the_one_that_was_sold() {
        var calls = ReturnCalls.television();
        var given = calls.post(
                        Tokens.agent(calls.shop().tenant()),
                        "/v1/units/" + calls.unit() + "/replacement",
                        Map.of("serial", "TV55EN510777"),
                        "*",
                        "k-1")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var of = new ReturnCalls(calls.shop(), given);

        of.refund(of.requested(Map.of("reason", "DEFECTIVE")), PRICE).statusCode(200);

        events.in(calls.shop().tenant())
                .expect("warranty.return.refunded.v1")
                .with("unitId", calls.unit())
                .with("givenUnitId", given);
    }
}
