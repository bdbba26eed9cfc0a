package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardWordsTest {

    private static final CardWords ENGLISH = new CardWords(PageLanguage.ENGLISH);
    private static final CardWords PERSIAN = new CardWords(PageLanguage.PERSIAN);

    @Test
    void every_word_is_there_in_both_languages() throws IOException {
        var english = keys("words.properties");

        assertEquals(english.keySet(), keys("words_fa.properties").keySet());
        assertTrue(english.size() > 30, english.toString());
    }

    private static Properties keys(String file) throws IOException {
        var keys = new Properties();
        keys.load(new StringReader(new String(PackagedFile.read(CardStyle.class, file), StandardCharsets.UTF_8)));
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_coverage_has_a_name(CoverageKind kind) {
        assertTrue(!ENGLISH.covers(kind, null).isBlank()
                && !PERSIAN.covers(kind, null).isBlank());
    }

    @Test
    void each_language_tells_its_own_calendar_first() {
        var day = LocalDate.parse("2028-08-31");

        assertEquals("31 August 2028, 10 Shahrivar 1407", ENGLISH.date(day) + ", " + ENGLISH.otherDate(day));
        assertEquals("۱۰ شهریور ۱۴۰۷, ۳۱ اوت ۲۰۲۸", PERSIAN.date(day) + ", " + PERSIAN.otherDate(day));
    }

    @ParameterizedTest
    @CsvSource({
        "0, Last day today, امروز روز پایانی است",
        "1, 1 day left, ۱ روز مانده",
        "1096, '1,096 days left', ۱٬۰۹۶ روز مانده",
    })
    void the_days_left_are_counted_as_people_do(long days, String english, String persian) {
        assertEquals(english, ENGLISH.left(days));
        assertEquals(persian, PERSIAN.left(days));
    }

    @Test
    void a_limit_of_use_is_told_in_the_digits_of_the_language() {
        var limit = new UsageLimit("km", 100_000);

        assertEquals("or until 100,000 km, whichever comes first", ENGLISH.limit(limit));
        assertEquals("یا تا ۱۰۰٬۰۰۰ km، هرکدام زودتر برسد", PERSIAN.limit(limit));
    }

    @ParameterizedTest
    @CsvSource({"en,,en", "fa,en,fa", "xx,fa,fa", ",'fa-IR,en;q=0.5',fa", ",de,en", ",'',en", ",';;',en", ",,en"})
    void the_link_says_the_language_before_the_browser_does(String asked, String preferred, String spoken) {
        assertEquals(spoken, PageLanguage.of(asked, preferred).tag());
    }
}
