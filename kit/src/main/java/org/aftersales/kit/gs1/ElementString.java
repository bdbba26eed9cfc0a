package org.aftersales.kit.gs1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A GS1 element string, as scanners hand it over ({@code FNC1} as the group separator, with or without the symbology
 * identifier in front) or as it is printed for people, with brackets around the identifiers.
 */
final class ElementString {

    private static final char GROUP_SEPARATOR = '\u001D';

    /** GS1-128, DataBar, Data Matrix, QR and DotCode that announce GS1 data (ISO/IEC 15424). */
    private static final Pattern SYMBOLOGY = Pattern.compile("^](?:C1|e0|d2|Q3|J1)");

    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9]{2,4})\\)([^(]*)");

    private final Map<String, String> values = new LinkedHashMap<>();

    private ElementString() {}

    static boolean looksLike(String payload) {
        return SYMBOLOGY.matcher(payload).find()
                || payload.startsWith("(")
                || payload.charAt(0) == GROUP_SEPARATOR
                || Character.digit(payload.charAt(0), 10) >= 0;
    }

    /** @return the values by their identifiers */
    static Map<String, String> read(String payload) {
        var text = SYMBOLOGY.matcher(payload).replaceFirst("");
        var read = new ElementString();
        if (text.startsWith("(")) read.bracketed(text);
        else read.separated(text);
        return read.values;
    }

    private void bracketed(String text) {
        var element = BRACKETED.matcher(text);
        var at = 0;
        while (element.find() && element.start() == at) {
            at = element.end();
            if (!Identifiers.isKnown(element.group(1))) {
                throw BrokenLabel.unknownIdentifier(String.valueOf(element.start()));
            }
            put(element.group(1), element.group(2).strip());
        }
        if (at < text.length()) throw BrokenLabel.unknownIdentifier(String.valueOf(at));
    }

    private void separated(String text) {
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == GROUP_SEPARATOR) {
                at++;
                continue;
            }
            var identifier = Identifiers.at(text, at);
            if (identifier == null) throw BrokenLabel.unknownIdentifier(String.valueOf(at));
            var from = at + identifier.length();
            at = end(text, from, identifier);
            put(identifier, text.substring(from, at));
        }
    }

    private static int end(String text, int from, String identifier) {
        var separator = text.indexOf(GROUP_SEPARATOR, from);
        var limit = separator < 0 ? text.length() : separator;
        var length = Identifiers.fixedLength(identifier);
        if (length == null) return limit;
        if (from + length > limit) throw BrokenLabel.truncated(identifier);
        return from + length;
    }

    private void put(String identifier, String value) {
        var length = Identifiers.fixedLength(identifier);
        if (value.isEmpty() || length != null && value.length() != length) throw BrokenLabel.truncated(identifier);
        var earlier = values.putIfAbsent(identifier, value);
        if (earlier != null && !earlier.equals(value)) throw BrokenLabel.repeated(identifier);
    }
}
