package org.aftersales.warranty.registration;

import java.util.Random;

/** Writes serials that fit a pattern of the catalogue: literals, classes, one choice, counted repetitions. */
final class SerialsLike {

    private static final String NONE = "no choice";

    private final Random random;
    private String pattern = "";
    private int at;
    private String choice = NONE;

    SerialsLike(Random random) {
        this.random = random;
    }

    String write(String serialPattern, boolean imei) {
        pattern = serialPattern;
        at = 0;
        var serial = new StringBuilder();
        while (at < pattern.length()) {
            var part = part();
            for (int i = repetitions(); i > 0; i--) serial.append(part.charAt(random.nextInt(part.length())));
            if (!choice.equals(NONE)) serial.append(choice);
        }
        return imei ? checked(serial.substring(0, 14)) : serial.toString();
    }

    /** The characters of which the next part is one. */
    private String part() {
        choice = NONE;
        var c = pattern.charAt(at++);
        if (c == '^' || c == '$') return skipped("");
        if (c == '(') {
            var end = pattern.indexOf(')', at);
            var choices = pattern.substring(at, end).split("\\|");
            at = end + 1;
            return skipped(choices[random.nextInt(choices.length)]);
        }
        if (c != '[') return String.valueOf(c);
        var characters = new StringBuilder();
        while (pattern.charAt(at) != ']') {
            var first = pattern.charAt(at++);
            var last = pattern.charAt(at) == '-' ? pattern.charAt(at + 1) : first;
            if (last != first) at += 2;
            for (char each = first; each <= last; each++) characters.append(each);
        }
        at++;
        return characters.toString();
    }

    private String skipped(String instead) {
        choice = instead;
        return "";
    }

    private int repetitions() {
        if (!choice.equals(NONE)) return 0;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            return random.nextInt(2);
        }
        if (at == pattern.length() || pattern.charAt(at) != '{') return 1;
        var end = pattern.indexOf('}', at);
        var bounds = pattern.substring(at + 1, end).split(",");
        at = end + 1;
        var least = Integer.parseInt(bounds[0]);
        return least + random.nextInt(Integer.parseInt(bounds[bounds.length - 1]) - least + 1);
    }

    private static String checked(String digits) {
        for (int last = 0; ; last++) {
            if (RulesAsWritten.luhn(digits + last) % 10 == 0) return digits + last;
        }
    }
}
