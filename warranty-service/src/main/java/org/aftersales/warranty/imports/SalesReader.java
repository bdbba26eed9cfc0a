package org.aftersales.warranty.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.registration.SalesRecord;
import org.jspecify.annotations.Nullable;

/** Reads a sales file record by record, from its header or from a checkpoint behind it. */
final class SalesReader {

    private final CsvReader csv;
    private final long from;
    private long number;

    /** Where a file was left: so many records judged, the next one begins at or after this byte. */
    record Checkpoint(long records, long bytes) {}

    /** @param number counted from 1; header and empty lines do not count */
    record Row(long number, CsvReader.Row cells) {

        /** Empty when the row has not as many fields as there are columns, or text that cannot be kept. */
        Optional<SalesRecord> record() {
            return cells.usable() && cells.fields().size() == SalesRecord.COLUMNS.size()
                    ? Optional.of(SalesRecord.of(cells.fields()))
                    : Optional.empty();
        }
    }

    /** The first line names other columns than a sales file has, or is not CSV at all. */
    static final class WrongHeader extends RuleViolated {
        WrongHeader() {
            super("wrong-header", "the first line must name the columns " + String.join(",", SalesRecord.COLUMNS));
        }
    }

    private SalesReader(InputStream in, Checkpoint checkpoint) {
        this.csv = new CsvReader(in, SalesRecord.COLUMNS.size());
        this.from = checkpoint.bytes();
        this.number = checkpoint.records();
    }

    /** Opens a file at its beginning and checks its header. */
    static SalesReader open(InputStream in) throws IOException {
        var reader = new SalesReader(in, new Checkpoint(0, 0));
        reader.csv.skipByteOrderMark();
        var header = reader.csv.next();
        if (header == null || !header.usable() || !header.fields().equals(SalesRecord.COLUMNS)) {
            throw new WrongHeader();
        }
        return reader;
    }

    /** @param in the file's bytes from the checkpoint's byte on */
    static SalesReader resume(InputStream in, Checkpoint checkpoint) {
        return new SalesReader(in, checkpoint);
    }

    @Nullable
    Row next() throws IOException {
        var cells = csv.next();
        return cells == null ? null : new Row(++number, cells);
    }

    Checkpoint checkpoint() {
        return new Checkpoint(number, from + csv.position());
    }
}
