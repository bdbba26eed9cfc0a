package org.aftersales.warranty.replacement;

import static io.restassured.RestAssured.given;
import static org.aftersales.warranty.replacement.ReplacedTelevision.GIVEN;
import static org.aftersales.warranty.replacement.ReplacedTelevision.SERIAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television that was replaced on the first of June 2026 is asked for by its old serial, its id and its old card. */
@QuarkusTest
class ReplacedUnitCheckTest {

    private static final String DAY = "2026-06-01";
    private static final Map<String, String> LABEL = Map.of("gtin", "9521234001348", "serial", SERIAL);

    ReplacedTelevision television;
    String code;
    String checkCode;
    String given;

    @BeforeEach
    void replace() {
        television = ReplacedTelevision.under("FRESH");
        code = television.shop().cardCode(television.unit());
        String address = television
                .shop()
                .asRetailer()
                .get("/v1/units/" + television.unit() + "/card")
                .path("checkUrl");
        checkCode = address.substring(address.lastIndexOf('/') + 1);
        given = television.replaced(DAY);
    }

    private ValidatableResponse check(String token, Map<String, String> unit, String day) {
        var question = new HashMap<>(unit);
        question.put("partCategory", "panel");
        question.put("reportedOn", day);
        return television
                .shop()
                .as(token)
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    private String rival() {
        return Tokens.retailer(television.shop().tenant(), "rival");
    }

    private static RequestSpecification anybody() {
        return given().filter(new OpenApiCalls()).header("X-Forwarded-For", UUID.randomUUID() + ".example");
    }

    private void tellsNothingOfOwnerOrSuccessor(String body) {
        Stream.of(GIVEN, given, television.unit(), "Sara", "C-270618", "parsian")
                .forEach(secret -> assertFalse(body.contains(secret), secret + " in " + body));
    }

    @Test
    void the_old_serial_says_that_it_was_replaced_and_not_by_what() {
        for (var token : List.of(
                rival(), television.sara(), Tokens.agent(television.shop().tenant()))) {
            var answer = check(token, LABEL, DAY)
                    .body("basis", equalTo("REGISTRATION"))
                    .body("verdict", equalTo("NOT_COVERED"))
                    .body("costs.verdict", everyItem(equalTo("NOT_COVERED")))
                    .body("costs.reasons.code.flatten()", everyItem(equalTo("replaced")))
                    .body("costs.nextOption.code", everyItem(equalTo("check-successor")))
                    .body("costs[0].coverage.lastDay", equalTo("2026-05-31"));
            tellsNothingOfOwnerOrSuccessor(answer.extract().asString());
        }
    }

    @Test
    void the_day_before_it_was_covered_and_the_one_that_was_given_is_from_that_day() {
        check(rival(), LABEL, "2026-05-31")
                .body("verdict", equalTo("COVERED"))
                .body("costs[0].verdict", equalTo("COVERED"))
                .body("costs[0].reasons.code", contains("within-term"))
                .body("costs[0].remainingDays", equalTo(0))
                .body("costs[0].nextOption.code", equalTo("check-successor"));
        check(television.sara(), Map.of("unitId", given), DAY).body("costs[0].verdict", equalTo("COVERED"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Another unit was given for this one",
        "fa, به جای این دستگاه دستگاه دیگری داده شده است",
    })
    void the_reason_is_told_in_the_readers_language(String language, String words) {
        television
                .shop()
                .as(television.sara())
                .header("Accept-Language", language)
                .body(Map.of("unitId", television.unit()))
                .post("/v1/coverage-checks")
                .then()
                .body("costs[0].reasons[0].text", containsString(words));
    }

    @Test
    void the_old_card_tells_it_too_by_either_code_and_makes_nobody_an_owner() {
        for (var each : List.of(code, checkCode)) {
            var answer =
                    check(rival(), Map.of("cardCode", each), DAY).body("costs[0].reasons.code", contains("replaced"));
            tellsNothingOfOwnerOrSuccessor(answer.extract().asString());
            television.shop().present(each, "reza").then().statusCode(404);
        }
    }

    @Test
    void whoever_scans_the_old_card_reads_that_it_was_replaced() {
        var answer = anybody()
                .get("/v1/card-checks/" + checkCode)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("serialEnding", equalTo("0501"))
                .body("coverages.state", contains("REPLACED", "REPLACED"))
                .body("coverages.lastDay", contains("2026-05-31", "2026-05-31"))
                .body("costs[0].reasons.code", contains("replaced"))
                .body("costs[0].nextOption.code", equalTo("check-successor"));

        tellsNothingOfOwnerOrSuccessor(answer.extract().asString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, This product was replaced, Its warranty is on the card that came with it, 1 June 2026",
        "fa, این کالا تعویض شده است, گارانتی آن روی کارتی است, ۱۱ خرداد ۱۴۰۵",
    })
    void the_page_says_since_when_and_where_to_ask(String language, String headline, String where, String day) {
        var page = anybody().get("/c/" + checkCode + "?lang=" + language).then().statusCode(200);

        page.body(containsString(headline)).body(containsString(where)).body(containsString(day));
        tellsNothingOfOwnerOrSuccessor(page.extract().asString());
    }

    @Test
    void the_ledger_shows_how_it_ended() {
        television
                .coverage(television.unit(), DAY)
                .body("coverages.reason", contains("REPLACED", "REPLACED"))
                .body("coverages[0].entries.kind", contains("END"))
                .body("coverages[0].entries.cause", contains("PRODUCT_REPLACEMENT"))
                .body("coverages[0].entries.from", contains(DAY))
                .body("coverages[0].promisedUntil", equalTo("2028-08-31"));
        television
                .coverage(television.unit(), "2026-05-31")
                .body("coverages.reason", contains("WITHIN_TERM", "WITHIN_TERM"));
    }
}
