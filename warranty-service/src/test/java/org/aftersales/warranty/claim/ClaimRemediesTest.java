package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television from 2025-08-31, its parts for three years and its labour for two, under a policy with a ladder. */
@QuarkusTest
class ClaimRemediesTest {

    private static final String TERMS = """
            {"remedies": [
                {"remedy": "REPAIR"},
                {"remedy": "PRODUCT_REPLACEMENT", "afterRepairs": 2, "afterDaysInShop": 30},
                {"remedy": "REFUND", "whenIrreparable": true}],
             "doaWindow": {"period": "P30D", "remedy": "PRODUCT_REPLACEMENT"},
             "fees": [{"code": "CALL_OUT", "amount": {"amount": "15.00", "currency": "EUR"}}]}""";

    @Inject
    ObjectMapper json;

    Shop shop;
    UUID unit;
    String retailer;

    @BeforeEach
    void a_television_under_that_policy() {
        shop = Shop.opened().withTelevisionPolicy(policy -> {
            policy.setAll(terms());
            ((ObjectNode) policy.path("coverages").get(1))
                    .putObject("deductible")
                    .put("amount", "20.50")
                    .put("currency", "EUR");
        });
        unit = UUID.fromString(shop.television("S-1", "TV55EN510501"));
        retailer = Tokens.retailer(shop.tenant(), shop.retailer());
    }

    private ObjectNode terms() {
        try {
            return (ObjectNode) json.readTree(TERMS);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 0, 0, false, REPAIR",
        "2026-06-01, 2, 0, false, PRODUCT_REPLACEMENT",
        "2026-06-01, 0, 30, false, PRODUCT_REPLACEMENT",
        "2026-06-01, 0, 0, true, REFUND",
        "2025-09-30, 0, 0, false, PRODUCT_REPLACEMENT",
        "2025-10-01, 0, 0, false, REPAIR",
    })
    void a_claim_tells_the_remedy_that_what_was_tried_gives_a_right_to(
            String day, int repairs, int days, boolean irreparable, String due) {
        var fault = fault(unit, day);
        fault.put("tried", Map.of("repairsOfSameFault", repairs, "daysInShop", days, "irreparable", irreparable));

        ClaimCalls.file(retailer, fault).statusCode(201).body("remedies.due", equalTo(due));
    }

    @Test
    void what_the_policy_said_then_stays_with_the_claim() {
        String id = ClaimCalls.file(retailer, fault(unit, "2026-06-01"))
                .statusCode(201)
                .extract()
                .path("id");

        ClaimCalls.get(retailer, id)
                .body("remedies.due", equalTo("REPAIR"))
                .body("remedies.ladder.remedy", contains("REPAIR", "PRODUCT_REPLACEMENT", "REFUND"))
                .body("remedies.ladder[1].afterRepairs", equalTo(2))
                .body("remedies.ladder[1].afterDaysInShop", equalTo(30))
                .body("remedies.ladder[2].whenIrreparable", equalTo(true))
                .body("remedies.deadOnArrivalUntil", equalTo("2025-09-30"))
                .body("remedies.fees.code", contains("CALL_OUT"))
                .body("remedies.fees.amount", contains("15.00"))
                .body("remedies.deductibles.kind", contains("LABOUR"))
                .body("remedies.deductibles.amount", contains("20.50"));
    }

    @Test
    void an_owner_alone_does_not_say_that_it_was_dead_on_arrival() {
        shop.link(unit.toString(), "sara");

        ClaimCalls.file(Tokens.customer(shop.tenant(), "sara"), fault(unit, "2025-09-30"))
                .statusCode(201)
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("report-day-in-question"));
    }

    @Test
    void where_the_guarantee_covers_nothing_or_says_nothing_no_remedy_is_told() {
        ClaimCalls.file(retailer, fault(unit, "2025-08-30")).statusCode(201).body("remedies", nullValue());

        var plain = Shop.opened();
        var other = UUID.fromString(plain.television("S-1", "TV55EN510501"));
        ClaimCalls.file(Tokens.retailer(plain.tenant(), plain.retailer()), fault(other, "2026-06-01"))
                .statusCode(201)
                .body("remedies", nullValue());
    }
}
