package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @Test
    void what_a_spreadsheet_would_run_gets_an_apostrophe() {
        assertEquals(
                "'=1+1,'+989120003818,'-5,'@SUM(A1),plain,'''quoted,\r\n",
                CsvText.line(List.of("=1+1", "+989120003818", "-5", "@SUM(A1)", "plain", "''quoted", "")));
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted() {
        assertEquals(
                "\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\r\n",
                CsvText.line(List.of("a,b", "say \"hi\"", "one\r\ntwo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1", "'=1", "''", "'", "+98", "\tx"})
    void reading_takes_off_exactly_what_writing_has_put_on(String value) {
        assertEquals(value, CsvText.unguarded(CsvText.guarded(value)));
    }
}
