package org.aftersales.warranty.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.registration.HeldOutSales;
import org.aftersales.warranty.registration.SalesFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of the register goes into an empty one and gives the same coverages. */
@QuarkusTest
class RegistrationExportTest {

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private static String exported(Shop from) {
        return from.asRetailer()
                .get("/v1/registration-exports")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"sales.csv\""))
                .extract()
                .asString();
    }

    /** Serial, policy and coverages of what was registered, in an order of its own. */
    private static List<String> registered(Shop where, String importId) {
        where.finished(importId);
        return Arrays.stream(where.results(importId).split("\n"))
                .filter(line -> line.contains(",registered,"))
                .map(line -> line.split(",", 3)[2])
                .sorted()
                .toList();
    }

    private static void assertComesBack(Shop from, String importId) {
        var told = registered(from, importId);
        var empty = Shop.opened();
        var file = exported(from);

        assertEquals(told, registered(empty, empty.uploaded(file, "")));
        assertEquals(
                Map.of("already-registered", told.size()),
                from.finished(from.uploaded(file, "")).path("outcomes"));
    }

    @Test
    void the_published_sales_come_back_with_equal_coverages() throws IOException {
        try (var sales = SalesFiles.sales("sales-small")) {
            assertComesBack(shop, shop.upload(sales.readAllBytes(), "").path("id"));
        }
    }

    @Test
    void more_sales_than_a_page_come_back_with_equal_coverages() {
        assertComesBack(shop, shop.uploaded(HeldOutSales.file(HeldOutSales.rows(1_406, 1_700)), ""));
    }

    @Test
    void what_a_spreadsheet_would_run_is_guarded_and_comes_back_as_it_was() {
        var sale = Shop.sale("=HYPERLINK(\"http://x\")", "TV55EN510501");
        shop.register(sale).then().statusCode(201);

        var file = exported(shop);

        assertTrue(file.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
        assertTrue(file.contains(",'+989350002578,"));
        assertEquals(
                Map.of("already-registered", 1),
                shop.finished(shop.uploaded(file, "")).path("outcomes"));
    }

    @Test
    void of_a_buyer_who_speaks_for_themselves_only_the_reference_is_told() {
        var unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");

        var file = exported(shop);

        assertTrue(file.contains("C-270618"));
        assertFalse(file.contains("Sara Moradi"));
    }

    @Test
    void a_retailer_exports_its_own_sales_only() {
        shop.television("S-1", "TV55EN510501");

        assertFalse(exported(shop.rival()).contains("TV55EN510501"));
    }
}
