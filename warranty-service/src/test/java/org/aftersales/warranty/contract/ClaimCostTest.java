package org.aftersales.warranty.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract that covers labour from September 2027 on, and a claim that was granted on the last day of November 2027. */
@QuarkusTest
class ClaimCostTest {

    @Inject
    TestClock clock;

    Shop shop;
    ContractCalls calls;
    String unit;
    String contract;
    String claim;

    @BeforeEach
    void claim_under_the_contract() {
        clock.reset();
        shop = Shop.opened();
        calls = new ContractCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        contract = calls.sold(unit, "O-1");
        clock.set(Instant.parse("2027-11-30T09:00:00Z")); // 91 of 731 days are used
        claim = shop.claim(unit);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private ValidatableResponse record(String on, String cost, String currency, String version) {
        return shop.as(Tokens.adjuster(shop.tenant()))
                .header("If-Match", version)
                .body(Map.of("cost", Map.of("amount", cost, "currency", currency)))
                .put("/v1/contracts/" + contract + "/claim-costs/" + on)
                .then();
    }

    @Test
    void the_quote_names_the_claim_and_takes_off_its_cost_once_it_is_known() {
        calls.quote(contract)
                .body("claims.claimId", contains(claim))
                .body("claims[0].cost", nullValue())
                .body("claimsPaid.amount", equalTo("0.00"))
                .body("refund.amount", equalTo("630.00"));

        record(claim, "200.00", "EUR", "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("refund.amount", equalTo("430.00"));
        record(claim, "120.50", "EUR", "\"1\"").body("claimsPaid.amount", equalTo("120.50"));

        calls.cancel(contract, "630.00", "\"2\"").statusCode(409).body("code", equalTo("quote-changed"));
        calls.cancel(contract, "509.50", "\"2\"").statusCode(200).body("refund.amount", equalTo("509.50"));
        record(claim, "1.00", "EUR", "\"3\"").statusCode(409).body("code", equalTo("contract-cancelled"));
    }

    @Test
    void a_claim_before_the_contract_covered_costs_it_nothing() {
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        unit = shop.television("S-2", "TV55EN510502");
        contract = calls.sold(unit, "O-2");
        var early = shop.claim(unit);

        calls.quote(contract).body("claims", hasSize(0));
        record(early, "200.00", "EUR", "\"0\"").statusCode(422).body("code", equalTo("claim-not-under-contract"));
    }

    @ParameterizedTest
    @CsvSource({"-1.00, EUR", "1.00, IRR"})
    void a_cost_must_make_sense(String cost, String currency) {
        record(claim, cost, currency, "\"0\"")
                .statusCode(422)
                .body("code", equalTo("invalid-cost"))
                .body("errors.pointer", contains("/cost"));
    }

    @Test
    void a_claim_that_was_not_granted_is_not_there_and_a_stale_version_is_refused() {
        record(UUID.randomUUID().toString(), "1.00", "EUR", "\"0\"").statusCode(404);
        record(claim, "1.00", "EUR", "\"7\"").statusCode(412);
    }
}
