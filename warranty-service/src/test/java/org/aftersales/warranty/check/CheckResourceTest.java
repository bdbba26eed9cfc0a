package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedShop.GTIN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CheckResourceTest {

    CheckedShop shop;
    String unit;

    @BeforeEach
    void register() {
        shop = CheckedShop.opened();
        unit = shop.shop().television("S-1", "TV55EN510501");
    }

    @Test
    void every_class_of_cost_has_its_verdict_and_says_why() {
        shop.check(Map.of("unitId", unit, "partCategory", "panel"))
                .statusCode(200)
                .body("basis", equalTo("REGISTRATION"))
                .body("asOf", equalTo("2026-11-21"))
                .body("policyCode", equalTo("TV-36"))
                .body("policyVersion", equalTo(2))
                .body("verdict", equalTo("COVERED"))
                .body("costs.costClass", contains("PARTS", "LABOUR", "TRANSPORT", "SOFTWARE"))
                .body("costs.verdict", contains("COVERED", "COVERED", "COVERED", "NOT_COVERED"))
                .body("costs[0].coverage.regime", equalTo("COMMERCIAL"))
                .body("costs[0].coverage.lastDay", equalTo("2028-08-31"))
                .body("costs[0].remainingDays", equalTo(649))
                .body("costs[0].burdenOfProof", equalTo("SELLER"))
                .body("costs[1].coverage.regime", equalTo("STATUTORY"))
                .body("costs[1].coverage.startsOn", equalTo("2025-08-30"))
                .body("costs[1].burdenOfProof", equalTo("CONSUMER"))
                .body("costs[1].reasons.code", contains("within-term", "statutory", "consumer-proves"))
                .body("costs[3].reasons.code", contains("not-promised"))
                .body("costs[3].nextOption.code", equalTo("paid-service"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-29, NOT_COVERED, not-started",
        "2027-08-30, COVERED, within-term",
        "2027-08-31, PARTIAL, within-term",
        "2027-09-01, NOT_COVERED, expired",
    })
    void any_day_past_or_future_may_be_asked_for(String day, String labour, String reason) {
        shop.check(Map.of("unitId", unit, "partCategory", "panel", "reportedOn", day))
                .statusCode(200)
                .body("asOf", equalTo(day))
                .body("costs[1].verdict", equalTo(labour))
                .body("costs[1].reasons[0].code", equalTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"2028-08-31T20:29:59Z, 2028-08-31, COVERED", "2028-08-31T20:30:00Z, 2028-09-01, NOT_COVERED"})
    void a_moment_is_a_day_in_the_zone_of_the_policy(String moment, String day, String parts) {
        shop.check(Map.of("unitId", unit, "partCategory", "panel", "reportedAt", moment))
                .statusCode(200)
                .body("asOf", equalTo(day))
                .body("costs[0].verdict", equalTo(parts));
    }

    @Test
    void the_guarantees_exclusion_does_not_bind_the_law() {
        shop.check(Map.of("unitId", unit, "partCategory", "BATTERY"))
                .body("costs[0].verdict", equalTo("COVERED"))
                .body("costs[0].coverage.regime", equalTo("STATUTORY"));
        shop.check(Map.of("unitId", unit, "partCategory", "BATTERY", "reportedOn", "2028-01-01"))
                .body("costs[0].verdict", equalTo("NOT_COVERED"))
                .body("costs[0].reasons.code", contains("excluded", "expired"));
    }

    @ParameterizedTest
    @CsvSource({"fa-IR, این روز در مدت گارانتی است.", "de, The day lies within the term."})
    void reasons_are_in_the_language_of_the_caller(String language, String words) {
        shop.shop()
                .asRetailer()
                .header("Accept-Language", language)
                .body(Map.of("unitId", unit, "partCategory", "panel"))
                .post("/v1/coverage-checks")
                .then()
                .body("costs[0].reasons.text", contains(words));
    }

    @Test
    void whoever_has_it_in_hand_may_ask_by_its_label_and_learns_nothing_of_the_owner() {
        var question = Map.of("gtin", GTIN, "serial", "tv55-en۵۱۰۵۰۱", "partCategory", "panel");
        var askers = List.of(
                Tokens.retailer(shop.shop().tenant(), "rival"),
                Tokens.customer(shop.shop().tenant(), "reza"));

        for (var asker : askers) {
            var answer = shop.check(asker, question).statusCode(200).body("costs[0].verdict", equalTo("COVERED"));
            var body = answer.extract().body().asString();
            Stream.of("parsian", "Sara", "C-270618", "S-1", "IR-THR-01", unit)
                    .forEach(secret -> assertFalse(body.contains(secret), secret));
        }
    }

    @Test
    void by_our_id_only_who_may_see_the_unit_may_ask() {
        var question = Map.of("unitId", unit);

        shop.check(Tokens.retailer(shop.shop().tenant(), "rival"), question).statusCode(404);
        shop.check(Tokens.customer(shop.shop().tenant(), "reza"), question).statusCode(404);
        shop.check(Tokens.agent(Shop.opened().tenant()), question).statusCode(404);
    }

    @Test
    void an_unregistered_unit_is_neither_covered_nor_uncovered() {
        shop.check(Map.of("gtin", GTIN, "serial", "TV55EN519999"))
                .statusCode(200)
                .body("basis", equalTo("NOTHING"))
                .body("verdict", equalTo("UNKNOWN"))
                .body("costs[0].reasons.code", contains("not-registered"))
                .body("costs[0].nextOption.code", equalTo("show-proof"));
    }

    @Test
    void with_a_proof_of_purchase_an_unregistered_unit_is_judged_as_if_it_were_registered() {
        var proof = Map.of("soldOn", "2025-08-29", "deliveredOn", "2025-08-30", "installedOn", "2025-08-31");
        var label = Map.of("gtin", GTIN, "serial", "TV55EN510501", "partCategory", "panel");
        var proven = Map.of("gtin", GTIN, "proofOfPurchase", proof, "partCategory", "panel");

        var registered = shop.check(label).extract().jsonPath();
        var answer = shop.check(proven)
                .statusCode(200)
                .body("basis", equalTo("PROOF_OF_PURCHASE"))
                .extract()
                .jsonPath();

        assertEquals(registered.getList("costs"), answer.getList("costs"));
        assertEquals(registered.getInt("policyVersion"), answer.getInt("policyVersion"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-01-01, -, -, date-in-future, /proofOfPurchase/soldOn",
                "2025-08-29, 2025-08-28, -, delivered-before-sold, /proofOfPurchase/deliveredOn",
                "2025-08-29, 2025-08-30, 2025-08-29, installed-before-delivered, /proofOfPurchase/installedOn",
                "2020-01-01, -, -, no-policy-in-force, /proofOfPurchase/soldOn",
            })
    void a_proof_that_cannot_be_one_is_refused(
            String sold, String delivered, String installed, String code, String pointer) {
        var proof = new HashMap<String, String>();
        proof.put("soldOn", sold);
        if (delivered != null) proof.put("deliveredOn", delivered);
        if (installed != null) proof.put("installedOn", installed);

        shop.check(Map.of("gtin", GTIN, "proofOfPurchase", proof))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void who_tries_serials_as_a_customer_is_slowed() {
        var customer = Tokens.customer(shop.shop().tenant(), "mallory");
        var last = 0;
        for (int i = 0; i < 400 && last != 429; i++) {
            last = shop.check(customer, Map.of("gtin", GTIN, "serial", "TV55EN" + (510_000 + i)))
                    .extract()
                    .statusCode();
        }

        assertEquals(429, last);
    }
}
