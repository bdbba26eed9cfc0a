package org.aftersales.warranty.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InsightResourceTest {

    @Inject
    TestClock clock;

    @Inject
    RollUpSweep sweep;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void units_are_counted_by_month_in_service_before_and_after_the_roll_up() {
        shop.television("S-1", "TV55EN510501"); // covered from 2025-08-31 to 2028-08-31
        shop.television("S-2", "TV55EN510502");
        inService("2026-08-30").body("units", equalTo(2)).body("months.month", contains(11));

        settleAndSweep();

        inService("2026-08-31")
                .body("units", equalTo(2))
                .body("months.month", contains(12))
                .body("months.units", contains(2));
        inService("2025-08-30").body("units", equalTo(0)).body("months", hasSize(0));
        inService("2028-08-31").body("months.month", contains(36));
        inService("2028-09-01").body("units", equalTo(0));
    }

    @Test
    void what_came_after_the_roll_up_is_added() {
        shop.television("S-1", "TV55EN510501");
        settleAndSweep();
        shop.television("S-2", "TV55EN510502");

        inService("2026-01-01").body("units", equalTo(2));
        inService("2026-01-01&gtin=9521234001348").body("units", equalTo(2));
        inService("2026-01-01&gtin=9521234001447").body("units", equalTo(0));
    }

    @Test
    void registrations_are_told_by_day_and_retailer_page_by_page() {
        shop.television("S-1", "TV55EN510501");
        shop.rival().television("S-1", "TV55EN510502");
        shop.rival().television("S-2", "TV55EN510503");
        settleAndSweep();
        clock.advance(Duration.ofDays(1));
        shop.television("S-4", "TV55EN510504");

        var first = ask("/v1/insight/registrations?limit=2");

        first.body("items.day", contains("2026-11-21", "2026-11-21"))
                .body("items.retailerId", contains("parsian", "rival"))
                .body("items.units", contains(1, 2));
        ask("/v1/insight/registrations?after=" + first.extract().path("next"))
                .body("items.day", contains("2026-11-22"))
                .body("items.units", contains(1))
                .body("next", nullValue());
        ask("/v1/insight/registrations?retailerId=rival").body("items.units", contains(2));
        ask("/v1/insight/registrations?to=2026-11-20").body("items", hasSize(0));
    }

    @Test
    void import_quality_tells_why_records_were_refused() {
        var good = "S-1,2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348,TV55EN510501,100.00,IRR,,,,,,,,,\r\n";
        var bad = "S-2,2025-08-29T18:00:00+03:30,IR-THR-01,1,TV55EN510502,100.00,XXX,,,,,,,,,\r\n";
        shop.finished(shop.uploaded(Shop.HEADER + good + bad, ""));
        shop.finished(shop.uploaded(Shop.HEADER + bad, "?dryRun=true"));
        shop.finished(shop.uploaded(Shop.HEADER + bad, ""));

        ask("/v1/insight/import-quality")
                .body("items.retailerId", contains("parsian"))
                .body("items[0].files", equalTo(2))
                .body("items[0].records", equalTo(3))
                .body("items[0].outcomes.registered", equalTo(1))
                .body("items[0].outcomes.rejected", equalTo(2))
                .body("items[0].codes.invalid-gtin", equalTo(2))
                .body("items[0].codes.invalid-currency", equalTo(2));
        ask("/v1/insight/import-quality?to=2026-11-01").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/insight/units-in-warranty?asOf=yesterday, ?asOf",
        "/v1/insight/units-in-warranty?gtin=1, ?gtin",
        "/v1/insight/registrations?from=2026-13-01, ?from",
        "/v1/insight/registrations?from=2026-11-22&to=2026-11-21, ?from",
        "/v1/insight/registrations?from=2020-01-01&to=2026-11-21, ?from",
        "/v1/insight/import-quality?after=x, ?after",
    })
    void what_cannot_be_read_is_refused_with_its_name(String path, String pointer) {
        shop.as(Tokens.analyst(shop.tenant()))
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void another_tenant_counts_its_own() {
        shop.television("S-1", "TV55EN510501");
        settleAndSweep();

        Shop.opened()
                .as(Tokens.analyst("a-foreign-tenant"))
                .get("/v1/insight/units-in-warranty?asOf=2026-01-01")
                .then()
                .statusCode(200)
                .body("units", equalTo(0));
    }

    private void settleAndSweep() {
        clock.advance(Duration.ofMinutes(3));
        sweep.sweep();
    }

    private ValidatableResponse inService(String day) {
        return ask("/v1/insight/units-in-warranty?asOf=" + day);
    }

    private ValidatableResponse ask(String path) {
        return shop.as(Tokens.analyst(shop.tenant())).get(path).then().statusCode(200);
    }
}
