package org.aftersales.feedback.answer;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the page speaks; a language is offered only when all of the page is translated. */
enum Language {
    ENGLISH("en", "ltr", "English"),
    PERSIAN("fa", "rtl", "فارسی");

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final String tag;
    private final String direction;
    private final String ownName;

    Language(String tag, String direction, String ownName) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** The language asked for by the link, else the best of those the browser prefers, else English. */
    static Language of(@Nullable String asked, @Nullable String preferred) {
        return find(asked).or(() -> best(preferred)).orElse(ENGLISH);
    }

    private static Optional<Language> best(@Nullable String preferred) {
        if (preferred == null) return Optional.empty();
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(preferred), LOCALES);
            return best == null ? Optional.empty() : find(best.toLanguageTag());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // an unreadable wish is no wish
        }
    }

    private static Optional<Language> find(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The language to switch to. */
    public Language other() {
        return this == ENGLISH ? PERSIAN : ENGLISH;
    }

    /** The number in the language's own digits. */
    public String digits(int number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public String tag() {
        return tag;
    }

    public String direction() {
        return direction;
    }

    public String ownName() {
        return ownName;
    }
}
