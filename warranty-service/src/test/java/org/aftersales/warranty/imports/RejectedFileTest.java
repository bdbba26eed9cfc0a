package org.aftersales.warranty.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.registration.SalesFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refused records come back as a file that can be put right and sent again. */
@QuarkusTest
class RejectedFileTest {

    private static final String MISTYPED = "S-2,2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348,LP1,"
            + "518770000.00,IRR,,,,\"Sara \"\"S\"\", Moradi\",+98 912 000 3818,,fa-IR,,\r\n";

    @Inject
    ImportFiles files;

    @Inject
    Tenants tenants;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private String rejected(String id) {
        return shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"rejected-" + id + ".csv\""))
                .extract()
                .asString();
    }

    private Map<String, Integer> outcomes(String id) {
        return shop.finished(id).path("outcomes");
    }

    @Test
    void refused_records_come_back_as_they_were_told_with_their_codes() throws IOException {
        var id = shop.uploaded(Shop.HEADER + SalesLines.line("S-1", "TV55EN510501") + MISTYPED, "");
        shop.finished(id);

        var rows = rows(rejected(id));

        assertEquals(2, rows.size());
        assertEquals("codes", rows.getFirst().get(16));
        assertEquals("S-2", rows.get(1).get(0));
        assertEquals("Sara \"S\", Moradi", rows.get(1).get(10));
        assertEquals("'+98 912 000 3818", rows.get(1).get(11));
        assertEquals("invalid-serial", rows.get(1).get(16));
    }

    @Test
    void put_right_they_are_registered_and_only_they() {
        var id = shop.uploaded(Shop.HEADER + SalesLines.line("S-1", "TV55EN510501") + MISTYPED, "");
        shop.finished(id);

        var corrected = shop.uploaded(rejected(id).replace("LP1", "TV55EN510502"), "");

        assertEquals(Map.of("registered", 1), outcomes(corrected));
        shop.register(Map.of()).then().statusCode(422);
        shop.asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510502")
                .then()
                .body("items[0].serial", equalTo("TV55EN510502"));
    }

    @Test
    void sent_again_as_they_are_they_are_refused_with_the_same_codes() throws IOException {
        String id;
        try (var sales = SalesFiles.sales("sales-small")) {
            id = shop.upload(sales.readAllBytes(), "?asOf=" + SalesFiles.AS_OF).path("id");
        }
        var first = shop.finished(id);

        var again = shop.finished(shop.uploaded(rejected(id), "?asOf=" + SalesFiles.AS_OF));

        assertEquals(first.<Map<String, Integer>>path("codes"), again.path("codes"));
        assertEquals(Map.of("rejected", 20, "conflict", 3), again.<Map<String, Integer>>path("outcomes"));
    }

    @Test
    void what_was_too_long_is_not_registered_shortened() {
        var endless = SalesLines.line("S-1", "TV55EN510501").replace("Sara", "سارا ".repeat(20_000));
        var id = shop.uploaded(Shop.HEADER + endless, "");
        shop.finished(id);

        assertEquals(Map.of("rejected", 1), outcomes(shop.uploaded(rejected(id), "")));
    }

    @Test
    void a_file_that_is_deleted_or_not_judged_yet_has_none_to_hand_out() {
        var id = shop.uploaded(Shop.HEADER + MISTYPED, "");
        shop.finished(id);
        tenants.run(shop.tenant(), () -> files.delete(UUID.fromString(id)));

        shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/rejected")
                .then()
                .statusCode(404)
                .body("code", equalTo("import-file-deleted"));
        shop.as(Tokens.retailer(shop.tenant(), "rival"))
                .get("/v1/registration-imports/" + id + "/rejected")
                .then()
                .statusCode(404);
    }

    @Test
    void a_file_without_refused_records_gives_a_file_without_records() throws IOException {
        var id = shop.uploaded(Shop.HEADER + SalesLines.line("S-1", "TV55EN510501"), "");
        shop.finished(id);

        assertEquals(1, rows(rejected(id)).size());
        assertTrue(rejected(id).getBytes(StandardCharsets.UTF_8).length > 100);
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(file)).getRecords();
    }
}
