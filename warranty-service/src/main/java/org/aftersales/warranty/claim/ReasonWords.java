package org.aftersales.warranty.claim;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The reasons of claims in the languages of their readers. */
public final class ReasonWords {

    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("fa"));

    private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The offered language that an Accept-Language header prefers; English where it names none of ours. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return Locale.ENGLISH;
        try {
            var found = Locale.lookup(LanguageRange.parse(acceptLanguage), OFFERED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH; // a language nobody can read is no reason to refuse the request
        }
    }

    static String of(ClaimReason reason, Locale language) {
        return ResourceBundle.getBundle("org.aftersales.warranty.claim.reasons", language, NO_DETOUR)
                .getString(reason.code());
    }

    private ReasonWords() {}
}
