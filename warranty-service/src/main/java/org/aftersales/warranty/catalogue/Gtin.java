package org.aftersales.warranty.catalogue;

import java.util.Optional;

/**
 * A GS1 article number in its 14-digit form. Shorter numbers are the same article with zeros in front
 * (GS1 General Specifications, section 7.9: check digit by weights 3 and 1 from the right).
 */
public record Gtin(String value) {

    private static final int LENGTH = 14;

    public Gtin {
        if (value.length() != LENGTH || !hasValidCheckDigit(value)) {
            throw new IllegalArgumentException("not a 14-digit GTIN");
        }
    }

    /** Reads 8, 12, 13 or 14 ASCII digits with a right check digit; anything else is empty. */
    public static Optional<Gtin> parse(String text) {
        var length = text.length();
        if (length != 8 && (length < 12 || length > LENGTH)) {
            return Optional.empty();
        }
        var padded = "0".repeat(LENGTH - length) + text;
        return hasValidCheckDigit(padded) ? Optional.of(new Gtin(padded)) : Optional.empty();
    }

    private static boolean hasValidCheckDigit(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
