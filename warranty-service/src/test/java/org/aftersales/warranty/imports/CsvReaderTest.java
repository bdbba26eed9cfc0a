package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.warranty.registration.SalesFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static CsvReader reader(String text) {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 20);
    }

    private static List<List<String>> rows(CsvReader reader) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row.fields());
        }
        return rows;
    }

    @Test
    void a_quoted_field_may_hold_anything() throws IOException {
        var rows = rows(reader("\"a,b\",\"say \"\"hi\"\"\",\"one\r\n\r\ntwo\"\r\nnext\r\n"));

        assertEquals(List.of(List.of("a,b", "say \"hi\"", "one\r\n\r\ntwo"), List.of("next")), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\nc,d", "a,b\nc,d\n", "\r\n\na,b\r\n\r\n\r\nc,d\r\n\r\n", "a,b\rc,d"})
    void lines_end_in_any_usual_way_and_empty_ones_are_nothing(String text) throws IOException {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), rows(reader(text)));
    }

    @Test
    void a_quoted_empty_line_and_a_blank_one_are_records() throws IOException {
        assertEquals(List.of(List.of(""), List.of(" "), List.of("", "")), rows(reader("\"\"\r\n \r\n,\r\n")));
    }

    @Test
    void stray_quotes_are_taken_as_they_stand() throws IOException {
        assertEquals(List.of(List.of("a\"b", "cd\"", "e")), rows(reader("a\"b,\"c\"d\",e\n")));
    }

    @Test
    void a_quote_that_nothing_closes_makes_the_row_unusable() throws IOException {
        assertFalse(reader("a,\"b\nc,d\n").next().usable());
    }

    @Test
    void a_nul_makes_the_row_unusable_and_the_next_one_is_read() throws IOException {
        var reader = reader("a,b\0\nc,d\n");

        assertFalse(reader.next().usable());
        assertTrue(reader.next().usable());
    }

    @Test
    void a_field_beyond_the_limit_is_dropped_and_the_next_row_is_read() throws IOException {
        var reader = reader("\"" + "x".repeat(1_000_000) + "\",b\nc,d\n");

        var row = reader.next();

        assertFalse(row.usable());
        assertEquals(CsvReader.MAX_FIELD_BYTES + 1, row.fields().getFirst().length());
        assertEquals(List.of("c", "d"), reader.next().fields());
    }

    @Test
    void a_row_of_a_million_fields_costs_no_memory() throws IOException {
        assertEquals(21, reader(",".repeat(1_000_000)).next().fields().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-small", "sales"})
    void a_file_taken_up_at_any_row_reads_as_if_it_had_not_been_left(String file) throws IOException {
        byte[] bytes;
        try (var in = SalesFiles.sales(file)) {
            bytes = in.readAllBytes();
        }
        var whole = SalesReader.open(new ByteArrayInputStream(bytes));
        for (int i = 0; i < 25; i++) whole.next();
        var left = whole.checkpoint();

        var rest = SalesReader.resume(whole, from(bytes, left.bytes()), left);

        for (var row = whole.next(); row != null; row = whole.next()) {
            assertEquals(row, rest.next());
        }
        assertEquals(whole.checkpoint(), rest.checkpoint());
    }

    private static InputStream from(byte[] bytes, long at) {
        return new ByteArrayInputStream(bytes, (int) at, bytes.length - (int) at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-small", "sales"})
    void it_reads_what_another_reader_reads(String file) throws IOException {
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        List<List<String>> theirs;
        try (var in = new InputStreamReader(SalesFiles.sales(file), StandardCharsets.UTF_8);
                var parsed = format.parse(in)) {
            theirs = parsed.stream().skip(1).map(CSVRecord::toList).toList();
        }

        var ours = new ArrayList<List<String>>();
        try (var in = SalesFiles.sales(file)) {
            var reader = new CsvReader(in, 20);
            reader.next();
            ours.addAll(rows(reader));
        }

        assertEquals(theirs, ours);
    }
}
