package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedShop.GTIN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks by the code of a card. */
@QuarkusTest
class CardCodeCheckTest {

    private static final String SERIAL = "TV55EN510501";

    CheckedShop shop;
    String unit;
    String code;

    @BeforeEach
    void register() {
        shop = CheckedShop.opened();
        unit = shop.shop().television("S-1", SERIAL);
        code = shop.shop().cardCode(unit);
    }

    private ValidatableResponse asked(String cardCode) {
        return shop.check(rival(), Map.of("cardCode", cardCode, "partCategory", "panel"));
    }

    private String rival() {
        return Tokens.retailer(shop.shop().tenant(), "rival");
    }

    @Test
    void whoever_was_shown_the_card_gets_the_answer_that_the_label_gives_and_learns_nothing_of_the_owner() {
        var byLabel = shop.check(Map.of("gtin", GTIN, "serial", SERIAL, "partCategory", "panel"));

        var byCard = asked(code).statusCode(200).body("basis", equalTo("REGISTRATION"));
        var typed = code.toLowerCase().substring(0, 13) + "-" + code.substring(13);

        var body = byCard.extract().asString();
        assertEquals(byLabel.extract().asString(), body);
        assertEquals(body, asked(typed).extract().asString());
        Stream.of("parsian", "Sara", "C-270618", "S-1", "IR-THR-01", unit, SERIAL)
                .forEach(secret -> assertFalse(body.contains(secret), secret));
    }

    @Test
    void the_code_that_everybody_may_be_shown_answers_too() {
        String address =
                shop.shop().asRetailer().get("/v1/units/" + unit + "/card").path("checkUrl");

        asked(address.substring(address.lastIndexOf('/') + 1))
                .statusCode(200)
                .body("costs.verdict", contains("COVERED", "COVERED", "COVERED", "NOT_COVERED"));
    }

    @Test
    void a_code_that_does_not_work_finds_nothing_whatever_the_reason() {
        var foreign = CheckedShop.opened();
        var others = foreign.shop().cardCode(foreign.shop().television("S-1", SERIAL));
        shop.shop()
                .as(Tokens.manager(shop.shop().tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("reason", "LOST"))
                .post("/v1/units/" + unit + "/card-revisions")
                .then()
                .statusCode(201);

        for (var each : List.of(code, others, "A".repeat(26), "no code")) {
            asked(each).statusCode(404).body("code", equalTo("unknown-card"));
        }
        asked(shop.shop().cardCode(unit)).statusCode(200);
    }

    @Test
    void a_code_beside_another_name_of_the_unit_is_not_understood() {
        shop.check(Map.of("cardCode", code, "unitId", unit)).statusCode(400).body("code", equalTo("unit-reference"));
        shop.check(Map.of("cardCode", code, "serial", SERIAL)).statusCode(400);
        shop.check(Map.of("cardCode", code, "gtin", GTIN, "serial", SERIAL)).statusCode(400);
    }

    @Test
    void among_many_questions_each_code_has_its_own_answer() {
        var checks = List.of(Map.of("cardCode", code), Map.of("cardCode", "A".repeat(26)), Map.of("unitId", unit));

        shop.shop()
                .asRetailer()
                .body(Map.of("checks", checks))
                .post("/v1/coverage-checks/batches")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 404, 200))
                .body("items[1].problem.code", equalTo("unknown-card"));
    }
}
