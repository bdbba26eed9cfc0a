package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.unit.Sale;
import org.junit.jupiter.api.Test;

class JudgedSalesTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.read();

    @Test
    void sales_that_share_nothing_are_unrelated() {
        assertEquals(
                List.of("S-1", "S-2", "S-3"), unrelated(sale("S-1", 1, "C-1"), sale("S-2", 2, ""), sale("S-3", 3, "")));
    }

    @Test
    void a_sale_is_related_by_its_reference_its_unit_or_its_buyer() {
        assertEquals(
                List.of("S-1", "S-4"),
                unrelated(
                        sale("S-1", 1, "C-1"),
                        sale("S-1", 2, "C-2"),
                        sale("S-2", 1, "C-3"),
                        sale("S-3", 3, "C-1"),
                        sale("S-4", 4, "C-4")));
    }

    @Test
    void a_sale_is_related_by_what_only_a_related_one_has_told() {
        assertEquals(List.of("S-1"), unrelated(sale("S-1", 1, "C-1"), sale("S-1", 2, "C-2"), sale("S-2", 2, "C-3")));
    }

    @Test
    void what_is_refused_relates_nobody() {
        assertEquals(List.of("S-1"), unrelated(sale("S-1", 1, "C-1", "-5"), sale("S-1", 1, "C-1", "5.00")));
    }

    private static List<String> unrelated(SalesRecord... records) {
        return JudgedSales.by(
                        CATALOGUE,
                        SalesFiles.AS_OF,
                        Stream.of(records).map(Optional::of).toList())
                .unrelated()
                .stream()
                .map(Sale::reference)
                .toList();
    }

    private static SalesRecord sale(String reference, int serial, String buyer) {
        return sale(reference, serial, buyer, "518770000.00");
    }

    private static SalesRecord sale(String reference, int serial, String buyer, String price) {
        return SalesRecord.of(List.of(
                reference,
                "2025-08-29T18:00:00+03:30",
                "IR-THR-01",
                "9521234001348",
                "TV55EN%06d".formatted(serial),
                price,
                "IRR",
                "",
                "",
                buyer,
                "",
                "",
                "",
                "",
                "",
                ""));
    }
}
