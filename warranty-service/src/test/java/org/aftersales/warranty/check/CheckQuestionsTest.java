package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedShop.GTIN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.LoggedLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that cannot be understood, and many at once. */
@QuarkusTest
class CheckQuestionsTest {

    CheckedShop shop;

    @BeforeEach
    void open() {
        shop = CheckedShop.opened();
    }

    private ValidatableResponse batch(List<? extends Map<String, ?>> checks) {
        return shop.shop()
                .asRetailer()
                .body(Map.of("checks", checks))
                .post("/v1/coverage-checks/batches")
                .then();
    }

    @Test
    void a_question_is_no_command_and_leaves_no_line_in_the_log() {
        var lines = new LoggedLines();
        Logger.getLogger("").addHandler(lines);
        try {
            shop.check(Map.of("gtin", GTIN, "serial", "TV55EN510501")).statusCode(200);
            shop.shop().television("S-1", "TV55EN510501");
        } finally {
            Logger.getLogger("").removeHandler(lines);
        }

        assertTrue(lines.all().contains("/v1/registrations"), "the lines are heard");
        assertFalse(lines.all().contains("/v1/coverage-checks"), lines.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | unit-reference | /unitId",
                "{\"gtin\":\"9521234001348\"} | 400 | unit-reference | /unitId",
                "{\"gtin\":\"1\",\"serial\":\"X\"} | 400 | invalid-gtin | /gtin",
                "{\"gtin\":\"9521234001348\",\"serial\":\"X\",\"reportedOn\":\"2026-01-01\","
                        + "\"reportedAt\":\"2026-01-01T00:00:00Z\"} | 400 | report-date | /reportedAt",
                "{\"gtin\":\"9521234001348\",\"serial\":\"X\",\"meter\":{\"unit\":\"km\",\"value\":-1}}"
                        + " | 400 | invalid-body | /meter/value",
                "{\"gtin\":\"9521234001348\",\"proofOfPurchase\":{}} | 400 | invalid-body | /proofOfPurchase/soldOn",
                "{\"gtin\":\"09521234099994\",\"serial\":\"X\"} | 422 | unknown-product | /gtin",
            })
    void a_question_that_cannot_be_understood_is_refused_with_its_pointer(
            String question, int status, String code, String pointer) {
        shop.shop()
                .asRetailer()
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void many_questions_are_answered_in_their_order_each_with_its_own_status() {
        var unit = shop.shop().television("S-1", "TV55EN510501");

        batch(List.of(
                        Map.of("unitId", unit),
                        Map.of("gtin", GTIN, "serial", "TV55EN510501"),
                        Map.of("gtin", "1", "serial", "X"),
                        Map.of("unitId", "01936f5e-0000-7000-8000-00000000dead"),
                        Map.of("gtin", GTIN, "serial", "TV55EN519999"),
                        Map.of("gtin", GTIN, "proofOfPurchase", Map.of("soldOn", "2027-01-01"))))
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains(200, 200, 400, 404, 200, 422))
                .body("items[0].check.costs[0].verdict", equalTo("COVERED"))
                .body("items[0].problem", nullValue())
                .body("items[2].problem.code", equalTo("invalid-gtin"))
                .body("items[2].problem.errors.pointer", contains("/gtin"))
                .body("items[4].check.verdict", equalTo("UNKNOWN"))
                .body("items[5].problem.code", equalTo("date-in-future"));
    }

    @Test
    void five_hundred_are_answered_and_one_more_is_refused() {
        shop.shop().television("S-1", "TV55EN510501");
        var checks = new ArrayList<>(Collections.nCopies(500, Map.of("gtin", GTIN, "serial", "TV55EN510501")));

        batch(checks).statusCode(207).body("items.findAll { it.status == 200 }", hasSize(500));
        checks.add(checks.getFirst());
        batch(checks).statusCode(400).body("errors.pointer", contains("/checks"));
        batch(List.of()).statusCode(400).body("errors.pointer", contains("/checks"));
    }

    @Test
    void another_retailers_units_are_not_there_by_id_but_by_label() {
        var unit = shop.shop().television("S-1", "TV55EN510501");

        shop.shop()
                .as(Tokens.retailer(shop.shop().tenant(), "rival"))
                .body(Map.of("checks", List.of(Map.of("unitId", unit), Map.of("gtin", GTIN, "serial", "TV55EN510501"))))
                .post("/v1/coverage-checks/batches")
                .then()
                .body("items.status", contains(404, 200));
    }

    @Test
    void every_code_has_words_in_both_languages() {
        var codes = Stream.concat(
                        Stream.of(CheckReason.values()).map(CheckReason::code),
                        Stream.of(NextOption.values()).map(NextOption::code))
                .toList();

        for (var code : codes) {
            var english = CheckWords.of(code, Locale.ENGLISH);
            var persian = CheckWords.of(code, Locale.of("fa"));
            assertEquals(true, !english.isBlank() && !persian.isBlank() && !english.equals(persian), code);
        }
    }
}
