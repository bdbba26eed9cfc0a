package org.aftersales.warranty.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television from 2025-08-31, its parts for three years and its labour for two, under a policy with a ladder. */
@QuarkusTest
class RemediesCheckTest {

    private static final String TERMS = """
            {"remedies": [
                {"remedy": "REPAIR"},
                {"remedy": "PRODUCT_REPLACEMENT", "afterRepairs": 2, "afterDaysInShop": 30},
                {"remedy": "REFUND", "whenIrreparable": true}],
             "replacementEffect": "MAX",
             "doaWindow": {"period": "P30D", "remedy": "PRODUCT_REPLACEMENT"},
             "fees": [{"code": "CALL_OUT", "amount": {"amount": "15.00", "currency": "EUR"}}]}""";

    @Inject
    ObjectMapper json;

    Shop shop;
    String unit;

    @BeforeEach
    void a_television_under_that_policy() throws JsonProcessingException {
        shop = Shop.opened();
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2).put("effectiveFrom", "2025-01-01");
        policy.setAll((ObjectNode) json.readTree(TERMS));
        ((ObjectNode) policy.path("coverages").get(1))
                .putObject("deductible")
                .put("amount", "20.50")
                .put("currency", "EUR");
        shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);
        unit = shop.television("S-1", "TV55EN510501");
    }

    private ValidatableResponse check(String reportedOn, Map<String, ?> history) {
        var question = new HashMap<String, Object>(Map.of("unitId", unit, "reportedOn", reportedOn));
        question.put("history", history);
        return shop.asRetailer()
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 0, 0, false, remedy-repair",
        "2026-06-01, 2, 0, false, remedy-product-replacement",
        "2026-06-01, 0, 30, false, remedy-product-replacement",
        "2026-06-01, 0, 0, true, remedy-refund",
        "2025-09-30, 0, 0, false, remedy-product-replacement",
        "2025-10-01, 0, 0, false, remedy-repair",
    })
    void the_remedy_that_is_due_follows_from_what_was_tried_and_from_the_day(
            String day, int repairs, int days, boolean irreparable, String due) {
        check(day, Map.of("repairsOfSameFault", repairs, "daysInShop", days, "irreparable", irreparable))
                .body("remedies.due.code", equalTo(due))
                .body("remedies.ladder.remedy", contains("REPAIR", "PRODUCT_REPLACEMENT", "REFUND"))
                .body("remedies.deadOnArrivalUntil", equalTo("2025-09-30"));
    }

    @Test
    void what_the_owner_pays_is_told_exactly() {
        check("2026-06-01", Map.of())
                .body("remedies.fees.code", contains("CALL_OUT"))
                .body("remedies.fees[0].amount.amount", equalTo("15.00"))
                .body("remedies.fees[0].amount.currency", equalTo("EUR"))
                .body("costs[0].deductible", nullValue())
                .body("costs[1].deductible.amount", equalTo("20.50"));
    }

    @Test
    void the_deductible_is_of_the_coverage_that_decides() {
        shop = Shop.opened().withTelevisionPolicy(policy -> {
            var lines = policy.putArray("coverages");
            lines.addObject().put("kind", "PARTS").put("period", "P1Y");
            lines.addObject()
                    .put("kind", "PARTS")
                    .put("period", "P3Y")
                    .put("share", 50)
                    .putObject("deductible")
                    .put("amount", "100.00")
                    .put("currency", "EUR");
        });
        unit = shop.television("S-1", "TV55EN510501");

        check("2026-08-31", Map.of())
                .body("costs[0].sharePercent", equalTo(100))
                .body("costs[0].deductible", nullValue());
        check("2026-09-01", Map.of())
                .body("costs[0].sharePercent", equalTo(50))
                .body("costs[0].deductible.amount", equalTo("100.00"));
    }

    @Test
    void what_would_cover_a_product_that_is_given_on_that_day_is_told() {
        check("2027-08-31", Map.of())
                .body("remedies.replacement.effect", equalTo("MAX"))
                .body("remedies.replacement.coverages.kind", contains("PARTS", "LABOUR"))
                .body("remedies.replacement.coverages.startsOn", contains("2027-08-31", "2027-08-31"))
                .body("remedies.replacement.coverages.lastDay", contains("2030-08-31", "2029-08-31"));
    }

    @Test
    void where_the_guarantee_pays_nothing_there_are_no_remedies() {
        check("2029-01-01", Map.of()).body("remedies", nullValue());
    }

    @Test
    void a_history_that_cannot_be_is_malformed() {
        shop.asRetailer()
                .body(Map.of("unitId", unit, "history", Map.of("daysInShop", -1)))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/history/daysInShop"));
    }
}
