package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of which another retailer has registered a part: the others of the same file are judged as if it were not. */
@QuarkusTest
class ContendedImportTest {

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    private Shop shop;

    @BeforeEach
    void openShop() {
        clock.set(Instant.parse("2026-11-21T00:00:00Z"));
        shop = Shop.opened();
        shop.rival().television("R-1", "TV55EN000001");
    }

    private static String line(String saleRef, int serial, String buyer, String locale) {
        return saleRef
                + ",2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348,TV55EN%06d".formatted(serial)
                + ",518770000.00,IRR,,,%s,Sara,,,%s,,\r\n".formatted(buyer, locale);
    }

    private List<String> outcomes(String... lines) {
        var id = shop.uploaded(Shop.HEADER + String.join("", lines), "");
        shop.finished(id);
        return shop.results(id)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1] + " " + line.split(",", -1)[2])
                .toList();
    }

    @Test
    void a_reference_whose_sale_was_refused_is_free_for_the_next() {
        assertEquals(
                List.of("conflict unit-already-registered", "registered ", "already-registered "),
                outcomes(
                        line("S-1", 1, "C-1", "fa-IR"),
                        line("S-1", 2, "C-1", "fa-IR"),
                        line("S-1", 2, "C-1", "fa-IR")));
    }

    @Test
    void a_unit_told_twice_belongs_to_the_first_who_could_have_it() {
        assertEquals(
                List.of(
                        "conflict unit-already-registered",
                        "registered ",
                        "conflict unit-already-registered",
                        "conflict sale-ref-reused"),
                outcomes(
                        line("S-1", 1, "C-1", "fa-IR"),
                        line("S-1", 2, "C-2", "fa-IR"),
                        line("S-2", 2, "C-3", "fa-IR"),
                        line("S-1", 3, "C-4", "fa-IR")));
    }

    @Test
    void a_buyer_is_known_by_the_first_sale_that_was_registered() {
        outcomes(line("S-1", 1, "C-1", "en-GB"), line("S-2", 2, "C-1", "fa-IR"), line("S-3", 3, "C-1", "de-DE"));

        assertEquals(List.of("C-1 fa-IR"), customers());
    }

    @Test
    void a_buyer_of_nothing_but_refused_sales_is_nobody() {
        outcomes(line("S-1", 1, "C-1", "fa-IR"), line("S-2", 2, "C-2", "fa-IR"));

        assertEquals(List.of("C-2 fa-IR"), customers());
    }

    private List<String> customers() {
        return tenants.as(shop.tenant(), () -> QuarkusTransaction.requiringNew()
                .call(() -> Sql.call(database, connection -> {
                    var found = new ArrayList<String>();
                    try (var statement = connection.prepareStatement(
                            "select reference, locale from customer where retailer_id = ? order by 1")) {
                        statement.setString(1, shop.retailer());
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) found.add(rows.getString(1) + " " + rows.getString(2));
                        }
                    }
                    return found;
                })));
    }
}
