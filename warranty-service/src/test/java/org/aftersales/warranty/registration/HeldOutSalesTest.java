package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.unit.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two readings of the rules agree on files of every seed and size; each was written without a look at the other. */
class HeldOutSalesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 40", "3, 500", "7, 501", "1404, 2000", "2026, 3000", "20261122, 1999"})
    void every_record_gets_what_the_description_says(long seed, int size) {
        var rows = HeldOutSales.rows(seed, size);

        assertEquals(HeldOutSales.expected(rows), judged(rows));
    }

    @Test
    void such_a_file_meets_every_outcome_and_every_code() {
        var expected = HeldOutSales.expected(HeldOutSales.rows(2026, 3000));

        var met = new TreeSet<String>();
        for (var line : expected.subList(1, expected.size())) {
            var columns = line.split(",", 4);
            met.add(columns[1]);
            met.addAll(List.of(columns[2].split(";")));
        }
        var outcomes = List.of("registered", "already-registered", "conflict", "rejected");
        assertTrue(met.containsAll(outcomes), met::toString);
        met.removeAll(outcomes);
        met.remove("");
        assertEquals(20, met.size(), met::toString);
    }

    private static List<String> judged(List<List<String>> rows) {
        var catalogue = ShippedCatalogue.read();
        var judge = new RecordJudge(catalogue, SalesFiles.AS_OF);
        var docket = new Docket(catalogue, new KnownSales("parsian"), () -> new UnitId(UUID.randomUUID()));
        var lines = new ArrayList<>(List.of(Finding.HEADER));
        for (var row : rows) {
            var judgement =
                    row.size() == SalesRecord.COLUMNS.size() ? judge.judge(SalesRecord.of(row)) : Judgement.MALFORMED;
            lines.add(docket.find(judgement).line(lines.size()));
        }
        return lines;
    }
}
