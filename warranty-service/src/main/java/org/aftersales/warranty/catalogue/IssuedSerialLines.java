package org.aftersales.warranty.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.aftersales.kit.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * A list of serials as a CSV file of one column: UTF-8, a serial a line, quoted or not, the first line may name the column
 * {@code serial}. Needs the memory of one line, of which only as much is kept as no serial has.
 */
final class IssuedSerialLines {

    static final long LARGEST = 100L * 1000 * 1000;

    private static final int LONGEST = 4 * SerialNumber.LONGEST;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private long number;
    private long taken;

    IssuedSerialLines(InputStream in) {
        this.in = new InputStreamReader(new BufferedInputStream(in), StandardCharsets.UTF_8);
    }

    /** @param number counted from 1, whatever stands in the line */
    record Line(long number, String serial) {}

    /** The next line with a serial; null at the end. */
    @Nullable
    Line next() throws IOException {
        for (var text = line(); text != null; text = line()) {
            var serial = unquoted(text.strip());
            var isHeader = number == 1 && serial.equalsIgnoreCase("serial");
            if (!serial.isEmpty() && !isHeader) return new Line(number, serial);
        }
        return null;
    }

    private @Nullable String line() throws IOException {
        var text = new StringBuilder();
        var c = take();
        if (c < 0) return null;
        number++;
        while (c >= 0 && c != '\n') {
            if (text.length() < LONGEST && c != BYTE_ORDER_MARK) text.append((char) c);
            c = take();
        }
        return text.toString();
    }

    private int take() throws IOException {
        if (++taken > LARGEST) {
            throw new TooLarge("file-too-large", "A list has at most 100 million characters; send the rest after it.");
        }
        return in.read();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }
}
