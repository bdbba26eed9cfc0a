package org.aftersales.warranty.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanPayloadTest {

    private static final ScanPayload TELEVISION =
            new ScanPayload.Label(new ProductItem(new Gtin("09521234001348"), new SerialNumber("TV55EN510501")));

    /** A group separator is written as ~. */
    private static ScanPayload parsed(String payload) {
        return ScanPayload.parse(payload.replace('~', '\u001D'));
    }

    private static String refused(String payload) {
        var refusal = assertThrows(UnreadableScan.class, () -> parsed(payload));
        return refusal.violations().getFirst().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010952123400134821TV55EN510501",
                "]C1010952123400134821TV55EN510501",
                "]d2~010952123400134821TV55EN510501~",
                "]Q3010952123400134817291231~21TV55EN510501~10LOT7",
                "010952123400134810LOT-7~21TV55EN510501",
                "0109521234001348310300125021TV55EN510501",
                "010952123400134821TV55EN510501~91whatever~8200https://example.org",
                "~21TV55EN510501~0109521234001348",
                "(01)09521234001348(21)TV55EN510501",
                " (01) 09521234001348 (21) tv55-en510501\r\n",
                "(01)09521234001348(10)LOT 7(21)TV55EN510501",
                "https://id.gs1.org/01/09521234001348/21/TV55EN510501",
                "https://shop.example/de/p/01/9521234001348/10/LOT7/21/TV55EN510501?17=291231&s=web#top",
                "https://shop.example/01/2026/01/09521234001348/21/TV55EN510501",
                "HTTPS://ID.GS1.ORG/01/09521234001348/21/TV55%2DEN510501/",
                "010952123400134821TV55EN510501~010952123400134821TV55EN510501",
            })
    void every_way_of_writing_it_names_the_same_unit(String payload) {
        assertEquals(TELEVISION, parsed(payload));
    }

    @Test
    void a_serial_may_read_like_an_identifier() {
        var item = new ProductItem(new Gtin("09521234001348"), new SerialNumber("01"));

        assertEquals(new ScanPayload.Label(item), parsed("https://id.gs1.org/01/09521234001348/21/01"));
        assertEquals(new ScanPayload.Label(item), parsed("01095212340013482101"));
    }

    @Test
    void a_shorter_gtin_in_a_link_is_the_same_product_with_zeros_in_front() {
        assertEquals(
                new ScanPayload.Label(new ProductItem(new Gtin("00412345001435"), new SerialNumber("A1"))),
                parsed("https://id.gs1.org/01/412345001435/21/a1"));
    }

    @Test
    void the_address_of_a_card_is_its_code() {
        var code = "0123456789ABCDEFGHJKMNPQRS";

        assertEquals(new ScanPayload.Card(code), parsed("https://warranty.example.org/c/" + code));
        assertEquals(new ScanPayload.Card(code), parsed("http://localhost:8081/c/" + code + "?lang=fa"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | scan-unknown-form",
                "'   ' | scan-unknown-form",
                "hello | scan-unknown-form",
                "https://example.org | scan-unknown-form",
                "https://example.org/about/us | scan-unknown-form",
                "https://id.gs1.org/01/%zz/21/A | scan-unknown-form",
                "4006381333931 | scan-without-gtin",
                "0109521234001348 | scan-without-serial",
                "(01)09521234001348 | scan-without-serial",
                "https://id.gs1.org/01/09521234001348 | scan-without-serial",
                "21TV55EN510501 | scan-without-gtin",
                "0109521234001349~21A | scan-invalid-gtin",
                "https://id.gs1.org/01/9521234001349/21/A | scan-invalid-gtin",
                "https://id.gs1.org/01/ABC/21/A | scan-invalid-gtin",
                "0109521234 | scan-truncated",
                "01095212340013~4821A | scan-truncated",
                "010952123400134821 | scan-truncated",
                "(01)9521234001348(21)A | scan-truncated",
                "https://id.gs1.org/01/09521234001348/21 | scan-truncated",
                "https://id.gs1.org/01/09521234001348/99/A | scan-unknown-identifier",
                "01095212340013480521A | scan-unknown-identifier",
                "(01)09521234001348(5)A | scan-unknown-identifier",
                "(01)09521234001348(21 | scan-unknown-identifier",
                "(01)09521234001348[21]A | scan-truncated",
                "010952123400134821A~21B | scan-repeated-identifier",
                "https://id.gs1.org/01/09521234001348/21/A/21/B | scan-repeated-identifier",
                "010952123400134821AAAAAAAAAAAAAAAAAAAAA | scan-invalid-serial",
                "010952123400134821A B | scan-invalid-serial",
                "۰۱۰۹۵۲۱۲۳۴۰۰۱۳۴۸ | scan-unknown-identifier",
            })
    void what_does_not_name_one_unit_is_refused_and_says_why(String payload, String code) {
        assertEquals(code, refused(payload));
    }

    @Test
    void more_than_two_thousand_characters_are_no_scan() {
        assertEquals("scan-unknown-form", refused("(01)" + "0".repeat(2_000)));
    }

    @Test
    void whatever_a_scanner_sends_is_read_or_refused() {
        var random = new Random(20_261_122);
        var alphabet = "0123456789(01)(21)~]C1Q3ABC/:%htps. \r\n\u0000\uD800";
        for (int i = 0; i < 50_000; i++) {
            var noise = new StringBuilder(random.nextBoolean() ? "0109521234001348" : "https://x/01/");
            var length = random.nextInt(40);
            for (int j = 0; j < length; j++) noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            var payload = noise.substring(random.nextInt(noise.length()));
            try {
                parsed(payload);
            } catch (UnreadableScan refusal) {
                assertEquals("/scan", refusal.violations().getFirst().pointer());
            }
        }
    }
}
