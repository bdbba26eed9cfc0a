package org.aftersales.kit.page;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages pages speak; a page is offered only when all of it is translated. */
public enum PageLanguage {
    ENGLISH("en", "ltr", "English"),
    PERSIAN("fa", "rtl", "فارسی");

    private static final char PERSIAN_ZERO = '\u06F0';
    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(PageLanguage::locale).toList();

    private final String tag;
    private final String direction;
    private final String ownName;

    PageLanguage(String tag, String direction, String ownName) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** The language asked for by the link, else the best of those the browser prefers, else English. */
    public static PageLanguage of(@Nullable String asked, @Nullable String preferred) {
        return find(asked).or(() -> best(preferred)).orElse(ENGLISH);
    }

    private static Optional<PageLanguage> best(@Nullable String preferred) {
        if (preferred == null) return Optional.empty();
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(preferred), LOCALES);
            return best == null ? Optional.empty() : find(best.toLanguageTag());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // an unreadable wish is no wish
        }
    }

    private static Optional<PageLanguage> find(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The language to switch to. */
    public PageLanguage other() {
        return this == ENGLISH ? PERSIAN : ENGLISH;
    }

    /** The number in the language's own digits. */
    public String digits(int number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** The text with its digits in the script of the language. */
    public String digits(String text) {
        return switch (this) {
            case ENGLISH -> text;
            case PERSIAN ->
                text.codePoints()
                        .map(each -> each >= '0' && each <= '9' ? PERSIAN_ZERO + each - '0' : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    public Locale locale() {
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
