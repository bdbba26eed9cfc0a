package org.aftersales.warranty.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CardCheckTest {
    @Inject
    TestClock clock;

    @Inject
    Stored stored;

    Shop shop;
    String owners;
    String code;

    @BeforeEach
    void somebody_is_shown_a_card() {
        shop = Shop.opened();
        owners = shop.cardCode(shop.television("S-1", "TV55EN510501"));
        code = Codes.check(owners);
    }

    @AfterEach
    void time_goes_on() {
        clock.reset();
    }

    private static RequestSpecification anybody() {
        return given().filter(new OpenApiCalls()).header("X-Forwarded-For", UUID.randomUUID() + ".example");
    }

    @Test
    void a_card_is_checked_without_a_token_and_shows_the_minimum() {
        anybody()
                .get("/v1/card-checks/" + code)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("cardVersion", equalTo(1))
                .body("product.gtin", equalTo("09521234001348"))
                .body("serialEnding", equalTo("0501"))
                .body("asOf", equalTo("2026-11-21"))
                .body("state", equalTo("COVERED"))
                .body("coverages.kind", contains("PARTS", "LABOUR"))
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31"))
                .body("coverages.lastDaySolarHijri", contains("1407-06-10", "1406-06-09"))
                .body("coverages.remainingDays", contains(649, 283))
                .body("costs.costClass", contains("PARTS", "LABOUR", "TRANSPORT", "SOFTWARE"))
                .body("costs.verdict", contains("COVERED", "COVERED", "NOT_COVERED", "NOT_COVERED"))
                .body("costs[1].coverage.lastDay", equalTo("2027-08-31"))
                .body("costs[1].remainingDays", equalTo(283))
                .body("costs[2].nextOption.code", equalTo("paid-service"))
                .body("customerId", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"'', The day lies within the term.", "?lang=fa, این روز در مدت گارانتی است."})
    void reasons_are_in_the_language_of_the_reader(String language, String words) {
        anybody().get("/v1/card-checks/" + code + language).then().body("costs[0].reasons.text", contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/v1/card-checks/"})
    void nothing_of_the_owner_or_the_sale_is_told(String door) {
        var answer = anybody().get(door + code).asString();

        for (var secret :
                List.of(owners, "510501", "C-270618", "Sara", "9350002578", "518770000", "S-1\"", "parsian")) {
            assertTrue(!answer.contains(secret), secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-08-31T20:29:59Z, COVERED, COVERED, 0",
        "2027-08-31T20:30:00Z, COVERED, ENDED, 0",
        "2028-08-31T20:30:00Z, ENDED, ENDED, 0",
    })
    void days_turn_at_midnight_in_the_zone_of_the_policy(Instant now, String parts, String labour, int left) {
        clock.set(now);

        anybody()
                .get("/v1/card-checks/" + code)
                .then()
                .body("state", equalTo(parts))
                .body("coverages.state", contains(parts, labour))
                .body("coverages[1].remainingDays", equalTo(left));
    }

    @Test
    void the_code_may_be_typed_and_the_owners_code_opens_the_page_too() {
        var typed = code.toLowerCase().replace('0', 'o').substring(0, 13) + "-" + code.substring(13);

        anybody().get("/v1/card-checks/" + typed).then().statusCode(200).body("serialEnding", equalTo("0501"));
        anybody().get("/v1/card-checks/" + owners).then().statusCode(200).body("serialEnding", equalTo("0501"));
    }

    @Test
    void the_code_that_everybody_may_see_makes_nobody_an_owner() {
        shop.present(code, "mallory").then().statusCode(404).body("code", equalTo("unknown-card"));
        shop.present(owners, "sara").then().statusCode(200);
    }

    @Test
    void looking_records_nothing_however_often_and_whoever_looks() {
        var before = stored.of(shop.tenant());

        for (int i = 0; i < 20; i++) {
            anybody().get("/c/" + code).then().statusCode(200);
            given().head("/c/" + code).then().statusCode(200);
            anybody().get("/v1/card-checks/" + code).then().statusCode(200);
            given().head("/v1/card-checks/" + code).then().statusCode(200);
            anybody().get("/c/" + "A".repeat(26)).then().statusCode(404);
        }

        assertTrue(before.containsKey("unit") && before.containsKey("outbox"), before.toString());
        assertEquals(before, stored.of(shop.tenant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/v1/card-checks/"})
    void every_code_that_does_not_work_looks_the_same(String door) {
        var unknown = uniform(anybody().get(door + "A".repeat(26)), "A".repeat(26));

        for (var guess : List.of("x", "%00", "A".repeat(500), "%D9%86", "U".repeat(26), "Z".repeat(26))) {
            assertEquals(unknown, uniform(anybody().urlEncodingEnabled(false).get(door + guess), guess), guess);
        }
    }

    private static String uniform(Response answer, String code) {
        assertEquals(404, answer.statusCode());
        return answer.asString().replace("/" + code + "\"", "\"").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/v1/card-checks/"})
    void whoever_tries_too_many_codes_is_slowed_down_and_nobody_else_is(String door) {
        var guesser = "192.0.2." + door.length();

        var refused = Stream.generate(
                        () -> given().header("X-Forwarded-For", guesser).get(door + "B".repeat(26)))
                .limit(400)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then().header("Retry-After", matchesPattern("[0-9]+"));
        anybody().get(door + code).then().statusCode(200);
    }
}
