package org.aftersales.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

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
    void the_link_decides_then_the_browser_then_english(String asked, String preferred, PageLanguage expected) {
        assertEquals(expected, PageLanguage.of(asked, preferred));
    }

    @Test
    void numbers_are_written_in_the_digits_of_the_language() {
        assertEquals("4", PageLanguage.ENGLISH.digits(4));
        assertEquals("۴", PageLanguage.PERSIAN.digits(4));
        assertEquals("room 1407", PageLanguage.ENGLISH.digits("room 1407"));
        assertEquals("اتاق ۱۴۰۷", PageLanguage.PERSIAN.digits("اتاق 1407"));
    }
}
