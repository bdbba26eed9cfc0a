package org.aftersales.kit.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Rows<Line> LINES = new Rows<Line>()
            .with("text", Line::text)
            .with("amount", Line::amount)
            .with("day", Line::day)
            .with("hash", Line::hash);

    private record Line(@Nullable String text, BigDecimal amount, LocalDate day, byte[] hash) {}

    @Test
    void values_are_written_as_postgresql_reads_them() throws Exception {
        var line = new Line(
                "a \"quoted\"\nسلام", new BigDecimal("518770000.00"), LocalDate.parse("2026-03-01"), new byte[] {
                    0, (byte) 0xAB
                });

        var row = new ObjectMapper().readTree(LINES.of(List.of(line))).get(0);

        assertEquals("a \"quoted\"\nسلام", row.path("text").asText());
        assertEquals("518770000.00", row.path("amount").asText());
        assertEquals("2026-03-01", row.path("day").asText());
        assertEquals("\\x00ab", row.path("hash").asText());
    }

    @Test
    void what_is_null_is_left_out_and_rows_keep_their_order() throws Exception {
        var day = LocalDate.parse("2026-03-01");
        var lines = List.of(
                new Line(null, BigDecimal.ONE, day, new byte[0]), new Line("b", BigDecimal.TWO, day, new byte[0]));

        var rows = new ObjectMapper().readTree(LINES.of(lines));

        assertEquals(2, rows.size());
        assertFalse(rows.get(0).has("text"));
        assertEquals("2", rows.get(1).path("amount").asText());
    }

    @Test
    void a_single_row_has_a_mark_a_column() {
        assertEquals("text, amount, day, hash", LINES.names());
        assertEquals("?, ?, ?, ?", LINES.marks());
    }

    @Test
    void no_rows_are_an_empty_array() {
        assertEquals("[]", LINES.of(List.of()));
    }
}
