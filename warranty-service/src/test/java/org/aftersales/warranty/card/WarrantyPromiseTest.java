package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantyPromiseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CardWords ENGLISH = new CardWords(PageLanguage.ENGLISH);

    private static String text(Certificate certificate) {
        return new WarrantyPromise(JSON).of(certificate, ENGLISH);
    }

    private static JsonNode promised(Certificate certificate) throws IOException {
        return JSON.readTree(text(certificate)).at("/offers/warranty");
    }

    @Test
    void a_card_is_a_product_with_one_promise_a_coverage() throws IOException {
        var card = JSON.readTree(text(PrintedCards.television()));

        assertEquals("https://schema.org", card.path("@context").asText());
        assertEquals("Product", card.path("@type").asText());
        assertEquals("09521234001348", card.path("gtin14").asText());
        assertEquals(2, card.at("/offers/warranty").size());
        assertEquals("WarrantyPromise", card.at("/offers/warranty/0/@type").asText());
        assertEquals("Parts", card.at("/offers/warranty/0/name").asText());
        assertEquals(
                "Covered from 2025-08-31 to 2028-08-31, both days included.",
                card.at("/offers/warranty/0/description").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 2028-08-31, 36, MON",
        "2025-08-31, 2028-08-30, 36, MON",
        "2024-02-29, 2025-02-28, 12, MON",
        "2025-08-31, 2025-11-28, 90, DAY",
        "2025-08-31, 2025-08-31, 1, DAY",
    })
    void its_duration_is_in_months_where_the_days_are(String start, String last, int value, String unit)
            throws IOException {
        var duration = promised(PrintedCards.of(PrintedCards.coverage(CoverageKind.PARTS, start, last)))
                .at("/0/durationOfWarranty");

        assertEquals(value, duration.path("value").asInt());
        assertEquals(unit, duration.path("unitCode").asText());
    }

    @Test
    void a_product_cannot_break_out_of_its_element() throws IOException {
        var text = text(PrintedCards.named("</script><script>alert(1)</script>&"));

        assertTrue(!text.contains("<") && !text.contains(">") && !text.contains("&"), text);
        assertEquals(
                "</script><script>alert(1)</script>&",
                JSON.readTree(text).path("name").asText());
    }
}
