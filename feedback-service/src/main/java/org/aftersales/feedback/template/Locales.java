package org.aftersales.feedback.template;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which translation somebody reads. */
final class Locales {

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo");

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private Locales() {}

    /** Whether a text is a BCP 47 tag in its canonical form, such as {@code fr-CA} or {@code zh-Hant}. */
    static boolean isTag(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(text);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The first wish that one of the offered tags meets, by itself or by what it falls back to. */
    static Optional<String> pick(List<String> wishes, Collection<String> offered) {
        return wishes.stream().flatMap(Locales::chain).filter(offered::contains).findFirst();
    }

    /** {@code fr-CA}, {@code fr}; a script is kept: {@code zh-Hant-TW}, {@code zh-Hant}, and never {@code zh}. */
    static Stream<String> chain(String tag) {
        var wish = Locale.forLanguageTag(tag);
        if (wish.getLanguage().isEmpty()) return Stream.empty();
        var general = new Locale.Builder().setLanguage(wish.getLanguage()).setScript(wish.getScript());
        var regional = new Locale.Builder()
                .setLanguage(wish.getLanguage())
                .setScript(wish.getScript())
                .setRegion(wish.getCountry());
        return Stream.of(wish, regional.build(), general.build())
                .map(Locale::toLanguageTag)
                .distinct();
    }

    static String direction(String tag) {
        var locale = Locale.forLanguageTag(tag);
        boolean back = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return back ? "rtl" : "ltr";
    }
}
