package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.Migrations;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

/** Results that were kept a row a record are downloaded as before. */
@QuarkusTest
class ResultsFromBeforeTest {

    /** More than two chunks, with refusals in the first and the last. */
    private static final int RECORDS = 1_010;

    private static final String A_ROW_A_RECORD = """
            alter table import_result rename to by_chunk;
            alter index import_result_pkey rename to by_chunk_pkey;
            alter table by_chunk no force row level security;
            create table import_result (tenant_id text not null, import_id uuid not null, record bigint not null,
                outcome text not null, line text not null, primary key (tenant_id, import_id, record));
            insert into import_result
            select tenant_id, import_id, first_record + place - 1, split_part(line, ',', 2), line
            from by_chunk, unnest(lines) with ordinality as told(line, place);
            drop table by_chunk;
            select protect_by_tenant('import_result');""";

    private static String line(int number) {
        return SalesLines.line("S-" + number, number % 1_000 == 7 ? "LP1" : "TV55EN%06d".formatted(510_500 + number));
    }

    private static String download(Shop shop, String id, String what) {
        return shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void results_and_refused_records_stay_what_they_were() {
        var shop = Shop.opened();
        var lines = IntStream.rangeClosed(1, RECORDS)
                .mapToObj(ResultsFromBeforeTest::line)
                .collect(Collectors.joining());
        var id = shop.uploaded(Shop.HEADER + lines, "");
        shop.finished(id);
        var results = download(shop, id, "results");
        var rejected = download(shop, id, "rejected");
        assertEquals(RECORDS + 1, results.lines().count());
        assertTrue(rejected.contains("S-7,") && rejected.contains("S-1007,"));

        Migrations.again(A_ROW_A_RECORD, "V30__import_results_by_chunk.sql");

        assertEquals(results, download(shop, id, "results"));
        assertEquals(rejected, download(shop, id, "rejected"));
    }
}
