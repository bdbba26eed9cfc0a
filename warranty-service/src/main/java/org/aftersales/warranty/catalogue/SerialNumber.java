package org.aftersales.warranty.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A serial number as it is compared, whatever way it was typed: Unicode NFKC, Persian and Arabic-Indic digits as
 * ASCII, without spaces, dashes and dots, upper case.
 */
public record SerialNumber(String value) {

    /** Longer texts are no serial numbers; the bound keeps the entries of indexes within their page. */
    static final int LONGEST = 200;

    public static SerialNumber normalise(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .map(SerialNumber::asciiDigit)
                .filter(SerialNumber::counts)
                .forEach(kept::appendCodePoint);
        return new SerialNumber(kept.toString().toUpperCase(Locale.ROOT));
    }

    private static int asciiDigit(int c) {
        if (c >= '\u06F0' && c <= '\u06F9') {
            return c - '\u06F0' + '0';
        }
        return c >= '\u0660' && c <= '\u0669' ? c - '\u0660' + '0' : c;
    }

    private static boolean counts(int c) {
        var type = Character.getType(c);
        return c != '.' && type != Character.SPACE_SEPARATOR && type != Character.DASH_PUNCTUATION;
    }

    /** Whether it can be the serial of any product. */
    public boolean isPossible() {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    /** 15 digits of which the last is the Luhn check digit (3GPP TS 23.003, annex B). */
    boolean isImei() {
        if (value.length() != 15) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < value.length(); i++) {
            var digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
