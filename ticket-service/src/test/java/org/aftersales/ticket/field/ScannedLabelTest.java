package org.aftersales.ticket.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedLabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.org/01/09521234001348/21/TV55EN510501",
                "https://example.org/some/stem/01/09521234001348/10/LOT7/21/TV55EN510501/?x=1#y",
                "HTTP://example.org/01/9521234001348/21/tv-55.en 510501",
                "https://example.org/01/09521234001348/21/TV55%45N510501",
                "(01)09521234001348(21)TV55EN510501",
                " (01) 09521234001348 (10)LOT7(21) TV55EN510501\r\n",
                "010952123400134821TV55EN510501",
                "]d201095212340013481726112110LOT7\u001D21TV55EN510501",
                "\u001D240MODEL\u001D010952123400134821TV55EN510501\u001D10LOT"
            })
    void a_label_names_one_unit_in_whichever_form(String scanned) {
        assertEquals(new ScannedLabel("09521234001348", "TV55EN510501"), ScannedLabel.read(scanned));
    }

    @ParameterizedTest
    @CsvSource({
        "hello, scan-unknown-form",
        "https://example.org/about, scan-unknown-form",
        "https://example.org/01/09521234001348, scan-without-serial",
        "https://example.org/01/09521234001347/21/X, scan-without-gtin",
        "(21)TV55EN510501, scan-without-gtin",
        "(01)09521234001348, scan-without-serial",
        "(01)09521234001348(21)--, scan-without-serial",
        "(01)09521234001348 and more(21, scan-truncated",
        "0109521234, scan-truncated",
        "01095212340013480521A, scan-unknown-identifier",
        "'  ', scan-unknown-form"
    })
    void what_names_no_unit_says_why(String scanned, String code) {
        var refusal = assertThrows(UnreadableScan.class, () -> ScannedLabel.read(scanned));

        assertEquals("unreadable-scan", refusal.code());
        assertEquals(code, refusal.violations().getFirst().code());
    }
}
