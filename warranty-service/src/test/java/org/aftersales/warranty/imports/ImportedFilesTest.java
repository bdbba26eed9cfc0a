package org.aftersales.warranty.imports;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.registration.HeldOutSales;
import org.aftersales.warranty.registration.SalesFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published files through the front door. */
@QuarkusTest
class ImportedFilesTest {

    @Inject
    EventProbe events;

    @ParameterizedTest
    @ValueSource(strings = {"sales-small", "sales"})
    void every_record_of_a_published_file_gets_its_published_result(String file) throws IOException {
        var shop = Shop.opened();

        var id = uploaded(shop, file, "?asOf=" + SalesFiles.AS_OF);

        var job = shop.finished(id);
        assertEquals("COMPLETED", job.path("status"));
        assertEquals(String.join("\n", SalesFiles.expected(file)) + "\n", shop.results(id));
        var counts = new ObjectMapper().readTree(SalesFiles.summary()).path(file + ".csv");
        assertEquals(counts.path("outcomes"), tree(job.path("outcomes")));
        assertEquals(counts.path("codes"), tree(job.path("codes")));
        assertEquals(counts.path("records").asInt(), job.<Integer>path("progress.recordsRead"));
        assertOneEventForEachUnit(
                shop, counts.path("outcomes").path("registered").asInt());
    }

    private void assertOneEventForEachUnit(Shop shop, int registered) {
        var recorded = events.of(shop.tenant());
        var units = new HashSet<String>();
        recorded.forEach(event -> units.add(event.key()));

        assertEquals(registered, recorded.size());
        assertEquals(registered, units.size());
        assertTrue(recorded.stream().allMatch(event -> event.type().equals("warranty.unit.registered.v1")));
    }

    @Test
    void the_same_file_again_registers_nothing() throws IOException {
        var shop = Shop.opened();
        shop.finished(uploaded(shop, "sales-small", "?asOf=" + SalesFiles.AS_OF));
        var mark = events.mark();

        var again = shop.finished(uploaded(shop, "sales-small", "?asOf=" + SalesFiles.AS_OF));

        assertEquals(
                Map.of("already-registered", 17, "conflict", 3, "rejected", 20),
                again.<Map<String, Integer>>path("outcomes"));
        events.in(shop.tenant(), mark).andNothingElse();
    }

    @Test
    void a_dry_run_finds_the_same_and_leaves_nothing() throws IOException {
        var shop = Shop.opened();

        var id = uploaded(shop, "sales-small", "?dryRun=true&asOf=" + SalesFiles.AS_OF);

        assertEquals("COMPLETED", shop.finished(id).path("status"));
        assertEquals(String.join("\n", SalesFiles.expected("sales-small")) + "\n", shop.results(id));
        events.in(shop.tenant()).andNothingElse();
        shop.asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510501")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_file_that_nobody_has_looked_at_gets_what_the_description_says() {
        var shop = Shop.opened();
        var rows = HeldOutSales.rows(1_405, 1_300);

        var id = shop.uploaded(HeldOutSales.file(rows), "?asOf=" + SalesFiles.AS_OF);

        shop.finished(id);
        assertEquals(String.join("\n", HeldOutSales.expected(rows)) + "\n", shop.results(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 333})
    void told_in_several_files_each_record_gets_what_it_would_get_in_one(int most) {
        var shop = Shop.opened();
        var rows = HeldOutSales.rows(1_407, 500);
        var whole = HeldOutSales.expected(rows);

        for (int from = 0; from < rows.size(); from += most) {
            var to = Math.min(rows.size(), from + most);
            var id = shop.uploaded(HeldOutSales.file(rows.subList(from, to)), "?asOf=" + SalesFiles.AS_OF);

            shop.finished(id);
            assertEquals(numberedFromOne(whole, from, to), shop.results(id), () -> "of " + most);
        }
    }

    private static String numberedFromOne(List<String> whole, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(record -> (record - from + 1) + whole.get(record + 1).replaceFirst("^[0-9]+", ""))
                .collect(Collectors.joining("\n", whole.getFirst() + "\n", "\n"));
    }

    private static String uploaded(Shop shop, String file, String parameters) throws IOException {
        try (var sales = SalesFiles.sales(file)) {
            return shop.upload(sales.readAllBytes(), parameters)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
        }
    }

    private static JsonNode tree(Object value) {
        return new ObjectMapper().valueToTree(value);
    }
}
