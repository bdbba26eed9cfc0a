package org.aftersales.warranty.check;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.warranty.claim.ReasonWords;
import org.jspecify.annotations.Nullable;

/** The codes of coverage checks in the languages of their readers. */
final class CheckWords {

    private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** A check speaks a dozen words of one of two languages. */
    private static final Map<Locale, ResourceBundle> SPOKEN = new ConcurrentHashMap<>();

    private CheckWords() {}

    /** The offered language that an Accept-Language header prefers; English where it names none of ours. */
    static Locale language(@Nullable String acceptLanguage) {
        return ReasonWords.language(acceptLanguage);
    }

    static String of(String code, Locale language) {
        return SPOKEN.computeIfAbsent(language, CheckWords::bundle).getString(code);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.aftersales.warranty.check.words", language, NO_DETOUR);
    }
}
