package org.aftersales.warranty.check;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.aftersales.warranty.claim.ReasonWords;
import org.jspecify.annotations.Nullable;

/** The codes of coverage checks in the languages of their readers. */
final class CheckWords {

    private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private CheckWords() {}

    /** The offered language that an Accept-Language header prefers; English where it names none of ours. */
    static Locale language(@Nullable String acceptLanguage) {
        return ReasonWords.language(acceptLanguage);
    }

    static String of(String code, Locale language) {
        return ResourceBundle.getBundle("org.aftersales.warranty.check.words", language, NO_DETOUR)
                .getString(code);
    }
}
