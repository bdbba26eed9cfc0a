package org.aftersales.kit.domain;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Numbers that people read aloud, for example {@code CL-7K3M-92QF-X}: a prefix, 40 random bits in Crockford's base 32
 * (no I, L, O, U) and a check character that finds every single wrong character and every swap of neighbours. They name
 * a thing; they never authorise.
 */
public final class ReadableNumber {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Crockford's five extra symbols make the modulus prime. */
    private static final String CHECK_ALPHABET = ALPHABET + "*~$=U";

    private static final int MODULUS = CHECK_ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

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

    private static char check(CharSequence body) {
        int remainder = 0;
        for (int i = 0; i < body.length(); i++) {
            remainder = (remainder * ALPHABET.length() + ALPHABET.indexOf(body.charAt(i))) % MODULUS;
        }
        return CHECK_ALPHABET.charAt(remainder);
    }
}
