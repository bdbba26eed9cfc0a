package org.aftersales.warranty.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.warranty.registration.SalesRecord;

/**
 * Rows that are judged and committed together.
 *
 * @param first the number of the first row
 * @param end where the file goes on behind them
 * @param last whether nothing follows
 */
record Chunk(long first, List<Optional<SalesRecord>> records, SalesReader.Checkpoint end, boolean last) {

    private static final int MOST_ROWS = 500;

    /** Keeps a chunk of very long rows within memory. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    static Chunk read(SalesReader reader) throws IOException {
        var begin = reader.checkpoint();
        var records = new ArrayList<Optional<SalesRecord>>(MOST_ROWS);
        while (records.size() < MOST_ROWS && reader.checkpoint().bytes() - begin.bytes() < MOST_BYTES) {
            var row = reader.next();
            if (row == null) return new Chunk(begin.records() + 1, records, reader.checkpoint(), true);
            records.add(row.record());
        }
        return new Chunk(begin.records() + 1, records, reader.checkpoint(), false);
    }
}
