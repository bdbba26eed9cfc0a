package org.aftersales.feedback.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalesTest {

    @ParameterizedTest
    @CsvSource({
        "fr-CA, fr-CA fr",
        "fr, fr",
        "zh-Hant-TW, zh-Hant-TW zh-Hant",
        "zh-Hans, zh-Hans",
        "fa-IR-u-nu-latn, fa-IR-u-nu-latn fa-IR fa",
        "*, ''",
        "'', ''",
    })
    void a_tag_falls_back_to_what_is_more_general_and_keeps_its_script(String tag, String chain) {
        assertEquals(chain, String.join(" ", Locales.chain(tag).toList()));
    }

    @Test
    void the_dearest_wish_that_can_be_met_counts() {
        assertEquals(Optional.of("fr"), Locales.pick(List.of("de", "fr-CA", "en"), Set.of("en", "fr")));
        assertEquals(Optional.empty(), Locales.pick(List.of("zh-Hant"), Set.of("zh", "zh-Hans")));
    }

    @ParameterizedTest
    @CsvSource({"fr, true", "fr-CA, true", "FR, false", "fr_CA, false", "zh-Hant, true", "'', false", "a b, false"})
    void tags_are_written_in_their_canonical_form(String tag, boolean isTag) {
        assertEquals(isTag, Locales.isTag(tag));
    }

    @ParameterizedTest
    @CsvSource({"fa, rtl", "en, ltr", "ar-EG, rtl", "az-Arab, rtl", "ur-Latn, ltr", "he, rtl"})
    void scripts_have_their_direction(String tag, String direction) {
        assertEquals(direction, Locales.direction(tag));
    }
}
