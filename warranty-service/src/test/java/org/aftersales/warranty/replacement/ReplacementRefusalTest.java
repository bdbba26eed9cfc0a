package org.aftersales.warranty.replacement;

import static org.aftersales.warranty.replacement.ReplacedTelevision.GIVEN;
import static org.aftersales.warranty.replacement.ReplacedTelevision.SERIAL;
import static org.aftersales.warranty.replacement.ReplacedTelevision.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

/** What is not done for a unit that was replaced, and what is no replacement. */
@QuarkusTest
class ReplacementRefusalTest {

    private static final String DAY = "2026-06-01";

    @Test
    void nothing_more_is_done_for_a_unit_that_was_replaced() {
        var television = ReplacedTelevision.under("FRESH");
        var shop = television.shop();
        var given = television.replaced(DAY);
        var claim = Map.of("unitId", television.unit(), "faultDescription", "It is dark.");

        television.post(television.sara(), "/v1/claims", claim).statusCode(422).body("code", equalTo("unit-replaced"));
        television
                .post(television.sara(), "/v1/transfers", Map.of("unitId", television.unit()))
                .statusCode(422)
                .body("code", equalTo("unit-replaced"));
        television
                .post(
                        Tokens.adjuster(shop.tenant()),
                        "/v1/voidings",
                        Map.of("unitId", television.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1"))
                .statusCode(409)
                .body("code", equalTo("unit-replaced"));
        television.replace(by("TV55EN510778", DAY), "*").statusCode(409).body("code", equalTo("unit-replaced"));
        shop.register(Shop.sale("S-2", SERIAL)).then().statusCode(409);
        television
                .post(television.sara(), "/v1/claims", Map.of("unitId", given, "faultDescription", "It is dark."))
                .statusCode(201)
                .body("status", equalTo("APPROVED"));
    }

    /** It was taken back with the unit; the one that was given has a card of its own. */
    @Test
    void the_card_of_a_replaced_unit_is_not_issued_again() {
        var television = ReplacedTelevision.under("FRESH");
        television.replaced(DAY);

        television
                .shop()
                .as(Tokens.agent(television.shop().tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("reason", "LOST"))
                .post("/v1/units/" + television.unit() + "/card-revisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-replaced"));
    }

    @Test
    void what_cannot_be_a_replacement_is_refused() {
        var television = ReplacedTelevision.under("FRESH");
        var shop = television.shop();
        shop.television("S-2", "TV55EN510888");

        television.replace(by("LP1", DAY)).statusCode(422).body("errors.code", contains("invalid-serial"));
        television.replace(by("TV55EN510888", DAY)).statusCode(409).body("code", equalTo("serial-taken"));
        television.replace(by(SERIAL, DAY)).statusCode(409).body("code", equalTo("serial-taken"));
        television.replace(by(GIVEN, "2025-08-28")).statusCode(422).body("code", equalTo("replaced-before-sale"));
        television.replace(by(GIVEN, "2031-01-01")).statusCode(422).body("code", equalTo("replaced-in-future"));
        television.replace(Map.of()).statusCode(422).body("errors.pointer", contains("/serial"));
        television
                .replace(Map.of("scan", "(01)09521234002345(21)X1"))
                .statusCode(422)
                .body("code", equalTo("invalid-replacement"));
        television.replace(by(GIVEN, DAY), "\"7\"").statusCode(412);
        television.replace(by(GIVEN, DAY), null).statusCode(428);
        television.read(television.unit()).body("replacedBy", nullValue());
    }

    @Test
    void of_a_void_warranty_or_in_a_conflict_nothing_is_replaced() {
        var television = ReplacedTelevision.under("FRESH");
        var shop = television.shop();
        var conflict = Map.of("gtin", "9521234001348", "serial", SERIAL, "reason", "GIFT", "statement", "Mine.");
        television
                .post(Tokens.customer(shop.tenant(), "reza"), "/v1/conflicts", conflict)
                .statusCode(201);
        television.replace(by(GIVEN, DAY)).statusCode(422).body("code", equalTo("ownership-in-question"));

        var other = ReplacedTelevision.under("FRESH");
        var voiding = Map.of("unitId", other.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1");
        other.post(Tokens.adjuster(other.shop().tenant()), "/v1/voidings", voiding)
                .statusCode(201);
        other.replace(by(GIVEN, DAY)).statusCode(422).body("code", equalTo("warranty-void"));
    }
}
