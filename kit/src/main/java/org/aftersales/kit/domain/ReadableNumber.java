package org.aftersales.kit.domain;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Numbers that people read aloud, for example {@code CL-7K3M-92QF-M}: a prefix, 40 random bits in Crockford's base 32
 * (no I, L, O, U) and a check character of the same letters and digits. It finds every single wrong character, every
 * swap of neighbours or of next neighbours, and every doubled character that became another double: it is Damm's
 * scheme (H. M. Damm, Total anti-symmetrische Quasigruppen, 2004) over the field of 32 elements. They name a thing;
 * they never authorise.
 */
public final class ReadableNumber {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** x⁵ + x² + 1, by which the field's products are reduced. */
    private static final int POLYNOMIAL = 0b100101;

    private ReadableNumber() {}

    /** A new random number; uniqueness within a tenant is the database's to keep. */
    public static String mint(String prefix) {
        var body = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return prefix + "-" + body.substring(0, 4) + "-" + body.substring(4) + "-" + check(body);
    }

    /** Whether the text, typed in any case, is a well-formed number whose check character agrees. */
    public static boolean valid(String text) {
        var parts = text.toUpperCase(Locale.ROOT).split("-", -1);
        if (parts.length != 4 || parts[1].length() != 4 || parts[2].length() != 4 || parts[3].length() != 1) {
            return false;
        }
        var body = parts[1] + parts[2];
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && parts[3].charAt(0) == check(body);
    }

    /** The character with which the sum, doubled at each step, ends at zero. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = doubled(sum ^ ALPHABET.indexOf(body.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int doubled(int element) {
        int product = element << 1;
        return product < ALPHABET.length() ? product : product ^ POLYNOMIAL;
    }
}
