package org.aftersales.warranty.registration;

/**
 * White space as Unicode defines the property White_Space. {@link String#strip()} would keep the no-break spaces that
 * spreadsheets leave around values, {@link String#trim()} would drop control characters that are no space.
 */
final class Blank {

    private Blank() {}

    static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(Blank::isSpace);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c > 0x85 && isWideSpace(c);
    }

    private static boolean isWideSpace(int c) {
        return Character.isSpaceChar(c); // all of them are single chars: Zs, Zl and Zp lie in the basic plane
    }
}
