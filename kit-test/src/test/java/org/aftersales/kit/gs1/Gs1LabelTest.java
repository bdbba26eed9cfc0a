package org.aftersales.kit.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1LabelTest {

    /** A group separator is written as ~. */
    private static Optional<Map<String, String>> read(String scanned) {
        return Gs1Label.read(scanned.replace('~', '\u001D'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010952123400134821TV55",
                "]d2~010952123400134821TV55~",
                "21TV55~0109521234001348",
                " (01) 09521234001348 (21) TV55\r\n",
                "https://example.org/some/stem/01/09521234001348/21/TV55/?x=1#y",
                "HTTPS://EXAMPLE.ORG/01/09521234001348/21/TV%355",
            })
    void every_form_has_the_same_values(String scanned) {
        assertEquals(Optional.of(Map.of("01", "09521234001348", "21", "TV55")), read(scanned));
    }

    @Test
    void what_needs_no_separator_ends_where_it_has_to() {
        assertEquals(
                Optional.of(Map.of("01", "09521234001348", "17", "291231", "10", "LOT7", "21", "A")),
                read("01095212340013481729123110LOT7~21A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "hello", "https://example.org", "https://example.org/c/CODE", "https://x/01/%zz/21/A"})
    void what_is_of_neither_form_is_no_label(String scanned) {
        assertEquals(Optional.empty(), read(scanned));
    }

    @ParameterizedTest
    @CsvSource({
        "0109521234, scan-truncated",
        "(01)9521234001348(21)A, scan-truncated",
        "01095212340013480521A, scan-unknown-identifier",
        "https://example.org/01/09521234001348/99/A, scan-unknown-identifier",
        "010952123400134821A~21B, scan-repeated-identifier",
    })
    void what_breaks_its_rules_says_how(String scanned, String code) {
        assertEquals(code, assertThrows(BrokenLabel.class, () -> read(scanned)).code());
    }

    @Test
    void more_than_two_thousand_characters_are_no_label() {
        assertEquals(Optional.empty(), read("(01)" + "0".repeat(2_000)));
    }

    @Test
    void whatever_a_scanner_sends_is_read_or_refused() {
        var random = new Random(20_261_123);
        var alphabet = "0123456789(01)(21)~]C1Q3ABC/:%htps. \r\n\u0000\uD800";
        var broken = 0;
        for (int i = 0; i < 20_000; i++) {
            var noise = new StringBuilder(random.nextBoolean() ? "0109521234001348" : "https://x/01/");
            for (int j = random.nextInt(40); j > 0; j--)
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            try {
                read(noise.substring(random.nextInt(noise.length())));
            } catch (BrokenLabel refused) {
                broken++;
            }
        }
        assertTrue(broken > 1_000);
    }
}
