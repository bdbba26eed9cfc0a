package org.aftersales.warranty.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes fields of CSV files for people who open them in a spreadsheet. What a spreadsheet would take for a formula gets
 * an apostrophe in front (OWASP, CSV injection), and so does what begins with one, so that reading takes off exactly what
 * writing has put on.
 */
final class CsvText {

    private static final String GUARDED = "'=+-@\t\r";

    private CsvText() {}

    /** One line, with its line break. */
    static String line(List<String> values) {
        return values.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String value) {
        var text = guarded(value);
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    static String guarded(String value) {
        return !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    static String unguarded(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }
}
