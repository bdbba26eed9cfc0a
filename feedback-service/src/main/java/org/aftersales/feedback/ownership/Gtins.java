package org.aftersales.feedback.ownership;

import java.util.regex.Pattern;

/** Numbers of products, as they are kept: GTIN-14. */
public final class Gtins {

    private static final int DIGITS = 14;
    private static final Pattern SHORTER = Pattern.compile("[0-9]{8}|[0-9]{12,13}");

    private Gtins() {}

    /** @param told as it stands on the product, in 8, 12, 13 or 14 digits; anything else stays as it is */
    public static String kept(String told) {
        return SHORTER.matcher(told).matches() ? "0".repeat(DIGITS - told.length()) + told : told;
    }
}
