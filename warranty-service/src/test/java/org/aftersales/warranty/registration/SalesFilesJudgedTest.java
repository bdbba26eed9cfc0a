package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.unit.UnitId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules as a whole, without a database: every record of the published files gets exactly the published result. */
class SalesFilesJudgedTest {

    @ParameterizedTest
    @ValueSource(strings = {"sales-small", "sales"})
    void every_record_gets_the_published_result(String file) throws IOException {
        var lines = judged(file);

        assertEquals(SalesFiles.expected(file), lines);
    }

    private static List<String> judged(String file) throws IOException {
        var catalogue = ShippedCatalogue.read();
        var judge = new RecordJudge(catalogue, SalesFiles.AS_OF);
        var docket = new Docket(catalogue, new KnownSales("parsian"), () -> new UnitId(UUID.randomUUID()));
        var lines = new ArrayList<>(List.of(Finding.HEADER));
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (var in = new InputStreamReader(SalesFiles.sales(file), StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            for (var row : rows) {
                if (row.getRecordNumber() > 1) lines.add(result(row, judge, docket));
            }
        }
        return lines;
    }

    private static String result(CSVRecord row, RecordJudge judge, Docket docket) {
        var judgement = row.size() == SalesRecord.COLUMNS.size()
                ? judge.judge(SalesRecord.of(row.toList()))
                : Judgement.MALFORMED;
        return docket.find(judgement).line(row.getRecordNumber() - 1);
    }
}
