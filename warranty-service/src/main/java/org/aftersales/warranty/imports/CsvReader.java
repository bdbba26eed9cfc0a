package org.aftersales.warranty.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180 records from UTF-8 bytes in constant memory and knows at which byte each record ends, so that a file
 * can be taken up again where it was left. An empty line between records is skipped, a quoted empty field is a record.
 * A quote inside an unquoted field, and text after a closing quote, are taken as they stand, as spreadsheets do.
 */
final class CsvReader {

    /** A longer field makes its record malformed; of its text one byte more is kept, as evidence that it was longer. */
    static final int MAX_FIELD_BYTES = 64 * 1024;

    private static final int END = -1;

    private final InputStream in;
    private final int mostFields;
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] field = new byte[256];
    private int kept;
    private int at;
    private int filled;
    private long position;
    private List<String> fields = new ArrayList<>();
    private boolean usable;

    /** @param mostFields how many fields of a record are kept; one more is kept as evidence that there were more */
    CsvReader(InputStream in, int mostFields) {
        this.in = in;
        this.mostFields = mostFields;
    }

    /** @param usable false when a field was too long, held a NUL, or was opened by a quote that nothing closed */
    record Row(List<String> fields, boolean usable) {}

    /** Bytes taken from the stream up to the end of the last row, line break included. */
    long position() {
        return position;
    }

    void skipByteOrderMark() throws IOException {
        if (peek() == 0xEF) {
            take();
            take();
            take();
        }
    }

    @Nullable
    Row next() throws IOException {
        while (peek() == '\r' || peek() == '\n') {
            take();
        }
        if (peek() == END) {
            return null;
        }
        fields = new ArrayList<>(mostFields);
        usable = true;
        while (readField() == ',') {
            take();
        }
        endLine();
        return new Row(List.copyOf(fields), usable);
    }

    /** Reads one field and returns the byte that ended it: comma, line break or the end. */
    private int readField() throws IOException {
        kept = 0;
        var length = 0;
        if (peek() == '"') {
            length = readQuoted();
        }
        while (peek() != ',' && peek() != '\r' && peek() != '\n' && peek() != END) {
            keep(take(), ++length);
        }
        if (length > MAX_FIELD_BYTES) {
            usable = false;
        }
        if (fields.size() <= mostFields) {
            fields.add(new String(field, 0, kept, StandardCharsets.UTF_8));
        }
        return peek();
    }

    private int readQuoted() throws IOException {
        take();
        var length = 0;
        while (peek() != END) {
            var b = take();
            if (b == '"' && peek() != '"') {
                return length;
            }
            keep(b == '"' ? take() : b, ++length);
        }
        usable = false;
        return length;
    }

    private void keep(int b, int length) {
        if (b == 0) {
            usable = false;
        }
        if (length <= MAX_FIELD_BYTES + 1) {
            if (kept == field.length) field = Arrays.copyOf(field, 2 * kept);
            field[kept++] = (byte) b;
        }
    }

    private void endLine() throws IOException {
        if (peek() == '\r') {
            take();
        }
        if (peek() == '\n') {
            take();
        }
    }

    private int take() throws IOException {
        var b = peek();
        if (b != END) {
            at++;
            position++;
        }
        return b;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at] & 0xFF;
    }
}
