package org.aftersales.warranty.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonWordsTest {

    private static final Locale PERSIAN = Locale.of("fa");

    @ParameterizedTest
    @EnumSource
    void every_reason_has_words_in_both_languages(ClaimReason reason) {
        var persian = ReasonWords.of(reason, PERSIAN);

        assertNotEquals(ReasonWords.of(reason, Locale.ENGLISH), persian);
        assertTrue(persian.codePoints().anyMatch(letter -> letter >= 0x0600 && letter <= 0x06FF), persian);
    }

    @ParameterizedTest
    @CsvSource({
        ",                     en",
        "'',                   en",
        "fa,                   fa",
        "fa-IR,                fa",
        "'de, fa;q=0.5',       fa",
        "'fa;q=0.5, en-GB',    en",
        "de,                   en",
        "'*',                  en",
        "';;q=',               en",
    })
    void the_preferred_language_that_we_offer_is_chosen(@Nullable String header, String language) {
        assertEquals(Locale.of(language), ReasonWords.language(header));
    }

    @Test
    void a_code_is_found_by_its_wire_name_only() {
        assertEquals(
                ClaimReason.WEAR_AND_TEAR, ClaimReason.ofCode("wear-and-tear").orElseThrow());
        assertTrue(ClaimReason.ofCode("WEAR_AND_TEAR").isEmpty());
    }
}
