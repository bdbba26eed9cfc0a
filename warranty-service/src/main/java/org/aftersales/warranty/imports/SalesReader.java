package org.aftersales.warranty.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.registration.SalesRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sales file record by record, from its header or from a checkpoint behind it. A file that we have written
 * ourselves has one more column, behind the others: what is in it is not read, and values are as {@link CsvText} guards
 * them.
 */
final class SalesReader {

    /** What we add to the columns of a sales file: the codes of a record that was refused. */
    static final String CODES = "codes";

    /** What every file has, and what it may tell besides. */
    static final List<String> ALL = Stream.concat(SalesRecord.COLUMNS.stream(), SalesRecord.FURTHER.stream())
            .toList();

    private final CsvReader csv;
    private final long from;
    private long number;
    private List<String> columns = SalesRecord.COLUMNS;
    private boolean returned;

    /** Where a file was left: so many records judged, the next one begins at or after this byte. */
    record Checkpoint(long records, long bytes) {}

    /**
     * @param number counted from 1; header and empty lines do not count
     * @param columns how many values a record of the file has
     * @param returned whether the file is one that we have written
     */
    record Row(long number, CsvReader.Row cells, int columns, boolean returned) {

        /** Empty when the row has not as many fields as there are columns, or text that cannot be kept. */
        Optional<SalesRecord> record() {
            var values = values();
            return cells.usable() && values.size() == columns ? Optional.of(SalesRecord.of(values)) : Optional.empty();
        }

        /** The fields as they were told; of a file that we have written without the column that we have added. */
        List<String> values() {
            var fields = cells.fields();
            return returned
                    ? fields.stream()
                            .limit(fields.size() - 1L)
                            .map(CsvText::unguarded)
                            .toList()
                    : fields;
        }
    }

    /** The first line names other columns than a sales file has, or is not CSV at all. */
    static final class WrongHeader extends RuleViolated {
        WrongHeader() {
            super(
                    "wrong-header",
                    "the first line must name the columns " + String.join(",", SalesRecord.COLUMNS)
                            + " and may name behind them " + String.join(",", SalesRecord.FURTHER));
        }
    }

    private SalesReader(InputStream in, Checkpoint checkpoint) {
        this.csv = new CsvReader(in, ALL.size() + 1);
        this.from = checkpoint.bytes();
        this.number = checkpoint.records();
    }

    /** Opens a file at its beginning and checks its header. */
    static SalesReader open(InputStream in) throws IOException {
        var reader = new SalesReader(in, new Checkpoint(0, 0));
        reader.csv.skipByteOrderMark();
        var header = reader.csv.next();
        if (header == null || !header.usable()) throw new WrongHeader();
        reader.returned = header.fields().getLast().equals(CODES);
        reader.columns =
                reader.returned ? header.fields().subList(0, header.fields().size() - 1) : header.fields();
        if (!reader.columns.equals(SalesRecord.COLUMNS) && !reader.columns.equals(ALL)) throw new WrongHeader();
        return reader;
    }

    /**
     * @param head the same file, opened at its beginning
     * @param in the file's bytes from the checkpoint's byte on
     */
    static SalesReader resume(SalesReader head, InputStream in, Checkpoint checkpoint) {
        var reader = new SalesReader(in, checkpoint);
        reader.columns = head.columns;
        reader.returned = head.returned;
        return reader;
    }

    /** Those that the file names, without the one that we add. */
    List<String> columns() {
        return columns;
    }

    @Nullable
    Row next() throws IOException {
        var cells = csv.next();
        return cells == null ? null : new Row(++number, cells, columns.size(), returned);
    }

    Checkpoint checkpoint() {
        return new Checkpoint(number, from + csv.position());
    }
}
