package org.aftersales.warranty.returns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sara's television went back for its price on 2026-11-21. */
@QuarkusTest
class ReturnedUnitCheckTest {

    @Inject
    TestClock clock;

    ReturnCalls calls;
    String code;

    @BeforeEach
    void go_back() {
        clock.reset();
        calls = ReturnCalls.television();
        code = calls.shop().cardCode(calls.unit());
        calls.refund(calls.requested(Map.of("reason", "DEFECTIVE")), "518770000.00")
                .statusCode(200);
    }

    @Test
    void it_says_that_it_went_back_from_that_day_and_was_covered_before() {
        var question = Map.of("unitId", calls.unit(), "partCategory", "panel", "reportedOn", "2026-11-21");
        calls.shop()
                .asRetailer()
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NOT_COVERED"))
                .body("costs.reasons.code.flatten()", everyItem(equalTo("returned")))
                .body("costs.nextOption.code", everyItem(equalTo("check-new-sale")));
        calls.shop()
                .asRetailer()
                .body(Map.of("unitId", calls.unit(), "partCategory", "panel", "reportedOn", "2026-11-20"))
                .post("/v1/coverage-checks")
                .then()
                .body("costs[0].verdict", equalTo("COVERED"))
                .body("costs[0].reasons.code", contains("within-term"));
    }

    @Test
    void the_ledger_shows_how_it_ended() {
        calls.read("/v1/units/" + calls.unit() + "/coverage?asOf=2026-11-21")
                .body("coverages.reason", contains("RETURNED", "RETURNED"))
                .body("coverages[1].entries.kind", contains("END"))
                .body("coverages[1].entries.cause", contains("RETURN"))
                .body("coverages[1].entries.from", contains("2026-11-21"))
                .body("coverages[1].promisedUntil", equalTo("2027-08-31"));
    }

    @ParameterizedTest
    @CsvSource({"en, This product went back", "fa, این کالا پس داده شده است"})
    void whoever_is_shown_its_card_reads_it_also_after_it_was_sold_again(String language, String headline) {
        var again = calls.shop()
                .register(Shop.sale("S-2", ReturnCalls.SERIAL))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        page(code, language).body(containsString(headline));
        page(calls.shop().cardCode(again), language).body(not(containsString(headline)));
        calls.shop()
                .as(Tokens.retailer(calls.shop().tenant(), "rival"))
                .body(Map.of("cardCode", code))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .body("costs[0].reasons.code", contains("returned"));
        calls.shop().present(code, "reza").then().statusCode(404);
    }

    private static ValidatableResponse page(String code, String language) {
        return given().filter(new OpenApiCalls())
                .header("X-Forwarded-For", UUID.randomUUID() + ".example")
                .get("/c/" + code + "?lang=" + language)
                .then()
                .statusCode(200);
    }
}
