package org.aftersales.warranty.unit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a warranty runs is worked out for a day; it is written nowhere, so no row has to change when a day is over. */
@QuarkusTest
class StoredCoverageTest {

    @Inject
    TableDump tables;

    @Inject
    TestClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Map<String, String> rows(Shop shop) {
        return Stream.of("unit", "coverage", "coverage_entry", "extended_coverage")
                .collect(Collectors.toMap(table -> table, table -> tables.rows(table, shop.tenant())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:00:00Z, COVERED",
        "2028-08-31T20:29:59Z, COVERED",
        "2028-08-31T20:30:00Z, NOT_COVERED",
        "2099-01-01T00:00:00Z, NOT_COVERED",
    })
    void the_answer_changes_with_the_day_and_no_row_does(Instant now, String verdict) {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var before = rows(shop);

        clock.set(now);
        shop.asRetailer().get("/v1/units/" + unit + "/coverage").then().body("verdict", equalTo(verdict));

        assertTrue(before.get("coverage").contains("2028-08-31"), before::toString);
        assertEquals(before, rows(shop));
    }

    @Test
    void days_gone_by_are_answered_for_after_the_end_as_before_it() {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var day = "/v1/units/" + unit + "/coverage?asOf=2027-01-01";
        var asked = shop.asRetailer().get(day).asString();

        clock.set(Instant.parse("2040-01-01T00:00:00Z"));

        assertEquals(asked, shop.asRetailer().get(day).asString());
    }
}
