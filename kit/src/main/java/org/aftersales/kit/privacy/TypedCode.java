package org.aftersales.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A secret that people type: 100 random bits in Crockford's base 32 (no I, L, O, U), in groups of four, for example
 * {@code 7K3M-92QF-M0X4-TTB8-1ZC5}. It is looked up by its hash.
 */
public record TypedCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TypedCode mint() {
        var text = new StringBuilder();
        for (var place = 0; place < LENGTH; place++) {
            if (place > 0 && place % GROUP == 0) text.append('-');
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TypedCode(text.toString());
    }

    /** SHA-256 of what was meant, however it was typed: case, blanks and dashes do not matter, O is 0, I and L are 1. */
    public byte[] hash() {
        var meant = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return MessageDigest.getInstance("SHA-256").digest(meant.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "a typed code";
    }
}
