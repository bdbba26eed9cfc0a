package org.aftersales.warranty.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.warranty.registration.HeldOutSales;
import org.aftersales.warranty.registration.SalesRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same records, however the program that wrote the file ends lines, quotes fields, begins and ends the file. */
class FileFormsTest {

    private static final UnaryOperator<String> ALWAYS = value -> '"' + value.replace("\"", "\"\"") + '"';
    private static final UnaryOperator<String> WHERE_NEEDED =
            value -> value.matches("(?s).*[\",\r\n].*") ? ALWAYS.apply(value) : value;

    static Stream<Arguments> forms() {
        return Stream.of("", "\uFEFF")
                .flatMap(begin -> Stream.of("\r\n", "\n", "\r").flatMap(end -> Stream.of("", end, end + end)
                        .flatMap(last -> Stream.of(
                                Arguments.of(begin, end, last, WHERE_NEEDED),
                                Arguments.of(begin, end, last, ALWAYS)))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_holds_the_same_records(String begin, String end, String last, UnaryOperator<String> quoted)
            throws IOException {
        var rows = HeldOutSales.rows(1_406, 700);
        var lines = new ArrayList<>(List.of(SalesRecord.COLUMNS));
        lines.addAll(rows);

        var text = lines.stream()
                .map(row -> row.stream().map(quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(end, begin, last));

        assertEquals(rows, read(text));
    }

    private static List<List<String>> read(String text) throws IOException {
        var reader = SalesReader.open(new ByteArrayInputStream(text.getBytes(UTF_8)));
        var rows = new ArrayList<List<String>>();
        for (var row = reader.next(); row != null; row = reader.next()) rows.add(row.values());
        return rows;
    }
}
