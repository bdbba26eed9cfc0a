package org.aftersales.warranty.replacement;

import static org.aftersales.warranty.replacement.ReplacedTelevision.GIVEN;
import static org.aftersales.warranty.replacement.ReplacedTelevision.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
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
    void the_new_unit_is_the_owners_as_the_old_one_was_sold_with_a_card_of_its_own() {
        var television = ReplacedTelevision.under("FRESH");
        var oldCode = television.shop().cardCode(television.unit());

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
        assertEquals(2, exported(television).lines().count(), "the header and the one sale that was told");
    }

    @Test
    void each_of_both_tells_of_it_and_nothing_is_registered_as_sold() {
        var television = ReplacedTelevision.under("FRESH");
        var mark = events.mark();

        var given = television.replaced(DAY);

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

    private static String exported(ReplacedTelevision television) {
        return television
                .shop()
                .asRetailer()
                .get("/v1/registration-exports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
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
    void evidence_of_the_start_that_comes_later_moves_nothing_of_what_was_given() {
        var television = ReplacedTelevision.under("REMAINING");
        var given = television.replaced(DAY);

        television
                .post(
                        Tokens.agent(television.shop().tenant()),
                        "/v1/units/" + given + "/evidence",
                        Map.of("kind", "INSTALLATION", "date", "2025-09-15"))
                .statusCode(201)
                .body("changed", equalTo(false));

        television.read(given).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }
}
