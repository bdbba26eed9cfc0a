package org.aftersales.kit.gs1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GS1 application identifiers as far as a reader has to know them to find where one value ends and the next identifier
 * begins (GS1 General Specifications, section 3.2 and figure 7.8.5-2).
 */
final class Identifiers {

    /** How many digits an identifier has that begins with these two. */
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("23", 3),
            Map.entry("24", 3),
            Map.entry("25", 3),
            Map.entry("31", 4),
            Map.entry("32", 4),
            Map.entry("33", 4),
            Map.entry("34", 4),
            Map.entry("35", 4),
            Map.entry("36", 4),
            Map.entry("39", 4),
            Map.entry("40", 3),
            Map.entry("41", 3),
            Map.entry("42", 3),
            Map.entry("43", 4),
            Map.entry("70", 4),
            Map.entry("71", 3),
            Map.entry("72", 4),
            Map.entry("80", 4),
            Map.entry("81", 4),
            Map.entry("82", 4));

    private static final String OF_TWO =
            " 00 01 02 03 04 10 11 12 13 14 15 16 17 18 19 20 21 22 30 37" + " 90 91 92 93 94 95 96 97 98 99 ";

    /** Lengths of values that need no separator behind them, by the first two digits of the identifier. */
    private static final Map<String, Integer> FIXED = Map.ofEntries(
            Map.entry("00", 18),
            Map.entry("01", 14),
            Map.entry("02", 14),
            Map.entry("03", 14),
            Map.entry("04", 16),
            Map.entry("11", 6),
            Map.entry("12", 6),
            Map.entry("13", 6),
            Map.entry("14", 6),
            Map.entry("15", 6),
            Map.entry("16", 6),
            Map.entry("17", 6),
            Map.entry("18", 6),
            Map.entry("19", 6),
            Map.entry("20", 2),
            Map.entry("31", 6),
            Map.entry("32", 6),
            Map.entry("33", 6),
            Map.entry("34", 6),
            Map.entry("35", 6),
            Map.entry("36", 6),
            Map.entry("41", 13));

    private Identifiers() {}

    /** The identifier that begins here; null where none does. */
    static @Nullable String at(String text, int from) {
        if (from + 2 > text.length()) return null;
        var two = text.substring(from, from + 2);
        var digits = OF_TWO.contains(" " + two + " ") ? Integer.valueOf(2) : DIGITS.get(two);
        if (digits == null || from + digits > text.length()) return null;
        var identifier = text.substring(from, from + digits);
        return isKnown(identifier) ? identifier : null;
    }

    /** Whether the text is an identifier as a whole. */
    static boolean isKnown(String identifier) {
        if (identifier.length() < 2 || !identifier.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
        var two = identifier.substring(0, 2);
        var digits = OF_TWO.contains(" " + two + " ") ? Integer.valueOf(2) : DIGITS.get(two);
        return digits != null && digits == identifier.length();
    }

    /** How long its value is; null where a separator or the end tells. */
    static @Nullable Integer fixedLength(String identifier) {
        return FIXED.get(identifier.substring(0, 2));
    }
}
