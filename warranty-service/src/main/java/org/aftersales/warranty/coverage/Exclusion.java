package org.aftersales.warranty.coverage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Faults that a commercial guarantee does not answer for: those of a part category, those of a kind, or those of a kind
 * in a part category. Whoever refuses by it has to show that the case is one.
 */
public record Exclusion(
        @Nullable String partCategory, @Nullable String faultCode) {

    /** The stronger answer first. */
    public enum Match {
        YES,
        /** It would need to be known which part, or which kind of fault it is. */
        POSSIBLE,
        NO
    }

    public Exclusion {
        if (partCategory == null && faultCode == null) {
            throw new IllegalArgumentException("an exclusion names a part category or a fault code");
        }
    }

    /** Whether a fault is one of them; null where the part or the kind of fault is not known. */
    public Match of(@Nullable String part, @Nullable String fault) {
        var byPart = match(partCategory, part);
        var byFault = match(faultCode, fault);
        return byPart.compareTo(byFault) > 0 ? byPart : byFault;
    }

    private static Match match(@Nullable String excluded, @Nullable String told) {
        if (excluded == null) return Match.YES;
        if (told == null) return Match.POSSIBLE;
        return letters(excluded).equals(letters(told)) ? Match.YES : Match.NO;
    }

    /** Codes are written {@code MAIN_BOARD} where a policy says "main board". */
    static String letters(String text) {
        return text.replaceAll("[ ._-]", "").toUpperCase(Locale.ROOT);
    }
}
