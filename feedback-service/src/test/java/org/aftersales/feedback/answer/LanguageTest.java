package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "fa, en, PERSIAN",
                "en, fa, ENGLISH",
                "-, fa, PERSIAN",
                "-, 'fa-IR,fa;q=0.9,en;q=0.8', PERSIAN",
                "-, 'de-DE,de;q=0.9,fa;q=0.5,en;q=0.4', PERSIAN",
                "-, 'en-GB,en;q=0.9,fa;q=0.5', ENGLISH",
                "-, de, ENGLISH",
                "-, -, ENGLISH",
                "-, '', ENGLISH",
                "-, ';;q=x,,', ENGLISH",
                "de, fa, PERSIAN",
                "'<script>', -, ENGLISH",
            })
    void the_link_decides_then_the_browser_then_english(String asked, String preferred, Language expected) {
        assertEquals(expected, Language.of(asked, preferred));
    }

    @Test
    void numbers_are_written_in_the_digits_of_the_language() {
        assertEquals("4", Language.ENGLISH.digits(4));
        assertEquals("۴", Language.PERSIAN.digits(4));
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertEquals(texts("en").keySet(), texts("fa").keySet());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = LanguageTest.class.getResourceAsStream("/messages/survey_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
