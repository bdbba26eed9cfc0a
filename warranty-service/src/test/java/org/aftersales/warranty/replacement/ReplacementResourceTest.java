package org.aftersales.warranty.replacement;

import static org.aftersales.warranty.replacement.ReplacedTelevision.GIVEN;
import static org.aftersales.warranty.replacement.ReplacedTelevision.SERIAL;
import static org.aftersales.warranty.replacement.ReplacedTelevision.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReplacementResourceTest {

    private static final String DAY = "2026-06-01";

    @Inject
    EventProbe events;

    @ParameterizedTest
    @CsvSource(
            value = {
                "REMAINING, 2028-08-31, 2027-08-31",
                "FRESH, 2029-06-01, 2028-06-01",
                "MAX, 2029-06-01, 2028-06-01",
                "silent, 2028-08-31, 2027-08-31"
            },
            nullValues = "silent")
    void the_policy_says_what_covers_the_unit_that_is_given(String effect, String parts, String labour) {
        var television = ReplacedTelevision.under(effect);

        television
                .replace(by("tv55-en 510777", DAY))
                .statusCode(201)
                .body("serial", equalTo(GIVEN))
                .body("replaces", equalTo(television.unit()))
                .body("coverages.startsOn", contains(DAY, DAY))
                .body("coverages.lastDay", contains(parts, labour));
    }

    @Test
    void the_old_unit_ends_and_the_new_one_is_the_owners_with_a_card_of_its_own() {
        var television = ReplacedTelevision.under("FRESH");
        var oldCode = television.shop().cardCode(television.unit());
        var mark = events.mark();

        var given = television.replaced(DAY);

        television.read(television.unit()).body("replacedBy", equalTo(given)).body("replaces", nullValue());
        television
                .read(given)
                .statusCode(200)
                .body("replaces", equalTo(television.unit()))
                .body("price.amount", equalTo("518770000.00"))
                .body("retailerId", equalTo("parsian"));
        television.shop().present(oldCode, "sara").then().statusCode(404);
        television.shop().link(given, "sara");
        events.in(television.shop().tenant(), mark)
                .expect("warranty.unit.replacement-registered.v1")
                .with("unitId", given)
                .with("replacedUnitId", television.unit())
                .expect("warranty.unit.replaced.v1")
                .with("unitId", television.unit())
                .with("replacementUnitId", given)
                .with("replacementSerial", GIVEN)
                .with("effect", "FRESH")
                .with("replacedOn", DAY)
                .andNothingElse();
    }

    @Test
    void the_day_before_the_old_unit_was_covered_and_from_that_day_the_new_one_is() {
        var television = ReplacedTelevision.under("FRESH");

        var given = television.replaced(DAY);

        television.coverage(television.unit(), "2026-05-31").body("verdict", equalTo("COVERED"));
        television
                .coverage(television.unit(), DAY)
                .body("verdict", equalTo("NOT_COVERED"))
                .body("coverages.lastDay", contains("2026-05-31", "2026-05-31"));
        television.coverage(given, "2026-05-31").body("verdict", equalTo("NOT_COVERED"));
        television.coverage(given, DAY).body("verdict", equalTo("COVERED"));
    }

    @Test
    void a_contract_goes_on_with_the_unit_that_is_given() {
        var television = ReplacedTelevision.under("FRESH");
        var shop = television.shop();
        var order = Map.of(
                "unitId", television.unit(),
                "reference", "O-1",
                "cover", Map.of("kinds", List.of("PARTS"), "period", "P12M", "begins", "AFTER_BASE"),
                "price", Map.of("amount", "365.00", "currency", "EUR"),
                "cancellationFee", Map.of("amount", "0.00", "currency", "EUR"),
                "freeLookDays", 0);
        String contract = television
                .post(Tokens.retailer(shop.tenant(), shop.retailer()), "/v1/contracts", order)
                .statusCode(201)
                .extract()
                .path("id");

        var given = television.replaced(DAY);

        television
                .coverage(given, "2029-07-01")
                .body("coverages.kind", contains("PARTS", "LABOUR", "PARTS"))
                .body("coverages[2].lastDay", equalTo("2029-08-31"))
                .body("verdict", equalTo("COVERED"));
        shop.asRetailer().get("/v1/contracts/" + contract).then().body("unitId", equalTo(given));
    }

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
        television.post(Tokens.customer(shop.tenant(), "reza"), "/v1/conflicts", conflict).statusCode(201);
        television.replace(by(GIVEN, DAY)).statusCode(422).body("code", equalTo("ownership-in-question"));

        var other = ReplacedTelevision.under("FRESH");
        var voiding = Map.of("unitId", other.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1");
        other.post(Tokens.adjuster(other.shop().tenant()), "/v1/voidings", voiding).statusCode(201);
        other.replace(by(GIVEN, DAY)).statusCode(422).body("code", equalTo("warranty-void"));
    }
}
