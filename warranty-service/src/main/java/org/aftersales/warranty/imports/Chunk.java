package org.aftersales.warranty.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftersales.warranty.registration.JudgedSales;
import org.aftersales.warranty.registration.SalesRecord;

/**
 * Rows that are judged and committed together.
 *
 * @param first the number of the first row
 * @param end where the file goes on behind them
 * @param last whether nothing follows
 */
record Chunk(long first, JudgedSales sales, SalesReader.Checkpoint end, boolean last) {

    private static final int MOST_ROWS = 500;

    /** Keeps a chunk of very long rows within memory. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    /** @param judge judges the records of the chunk */
    static Chunk read(SalesReader reader, Function<List<Optional<SalesRecord>>, JudgedSales> judge) throws IOException {
        var begin = reader.checkpoint();
        var records = new ArrayList<Optional<SalesRecord>>(MOST_ROWS);
        SalesReader.Row row = null;
        while (records.size() < MOST_ROWS && reader.checkpoint().bytes() - begin.bytes() < MOST_BYTES) {
            row = reader.next();
            if (row == null) break;
            records.add(row.record());
        }
        return new Chunk(begin.records() + 1, judge.apply(records), reader.checkpoint(), row == null);
    }
}
