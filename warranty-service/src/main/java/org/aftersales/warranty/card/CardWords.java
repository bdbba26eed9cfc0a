package org.aftersales.warranty.card;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.aftersales.kit.page.PageCalendar;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** Every word of cards and of their pages in one language; the texts are in {@code words_<language>.properties}. */
record CardWords(PageLanguage language) {

    private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The text of this key, with its numbered places filled in. */
    public String say(String key, Object... values) {
        var text = ResourceBundle.getBundle("org.aftersales.warranty.card.words", language.locale(), NO_DETOUR)
                .getString(key);
        return new MessageFormat(text, ULocale.forLocale(language.locale())).format(values);
    }

    public String state(CardState state) {
        return say("state." + state);
    }

    /** What a coverage is called, for example {@code Parts} or {@code Compressor}. */
    public String covers(CoverageKind kind, @Nullable String component) {
        return component == null ? say("kind." + kind) : say("kind." + kind + ".named", component);
    }

    /** What a line of a card is called, told from the others where the law demands it. */
    public String called(Certificate.Line line) {
        var name = covers(line.kind(), line.component());
        return switch (line.regime()) {
            case COMMERCIAL -> name;
            case STATUTORY -> say("statutory", name);
            case REPAIR -> say("repaired", name);
        };
    }

    public String left(long days) {
        return say("left", days);
    }

    /** The version of a card. */
    public String version(int version) {
        return say("version", version);
    }

    public String limit(UsageLimit limit) {
        var value = NumberFormat.getIntegerInstance(language.locale()).format(limit.value());
        return say("limit", value, limit.unit());
    }

    /** The day in the calendar of the language. */
    public String date(LocalDate day) {
        return PageCalendar.of(language).spoken(day, language);
    }

    /** The same day in the other calendar. */
    public String otherDate(LocalDate day) {
        return PageCalendar.of(language.other()).spoken(day, language);
    }
}
