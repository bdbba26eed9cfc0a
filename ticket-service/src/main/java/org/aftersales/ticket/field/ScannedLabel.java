package org.aftersales.ticket.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The label of a device, as a scanner reads it: a GS1 Digital Link (URI syntax 1.4), as QR codes have it, or a GS1
 * element string with brackets or group separators. Of the application identifiers those are known that stand on labels of
 * devices (GS1 General Specifications, section 3.2).
 *
 * @param gtin as GTIN-14
 * @param serial normalised as warranty-service does it: without spaces, dashes and dots, in capitals
 */
record ScannedLabel(String gtin, String serial) {
    private static final String PRODUCT = "01";
    private static final String UNIT = "21";
    private static final char SEPARATOR = '\u001D';
    private static final Pattern SYMBOLOGY = Pattern.compile("^](?:C1|e0|d2|Q3|J1)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/]+(/.*?)/?(?:[?#].*)?");
    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9]{2,4})\\)([^(]*)");
    private static final Pattern ON_LABELS = Pattern.compile("10|20|22|30|37|24[0-3]|25[0-4]|9[0-9]");

    /** Values that need no separator behind them. */
    private static final Map<String, Integer> FIXED =
            Map.of(PRODUCT, 14, "02", 14, "11", 6, "12", 6, "13", 6, "15", 6, "16", 6, "17", 6, "20", 2);

    /** @throws UnreadableScan for everything that does not name one unit */
    static ScannedLabel read(String scanned) {
        var payload = scanned.strip();
        if (payload.isEmpty()) throw UnreadableScan.unknownForm();
        var address = ADDRESS.matcher(payload);
        var text = SYMBOLOGY.matcher(payload).replaceFirst("");
        if (address.matches()) return of(path(address.group(1)));
        if (text.startsWith("(")) return of(bracketed(text));
        if (text.matches("(?s)[0-9\u001D].*")) return of(separated(text));
        throw UnreadableScan.unknownForm();
    }

    /** Pairs of segments from the product on, whoever's domain they stand on. */
    private static Map<String, String> path(String path) {
        var segments = List.of(path.substring(1).split("/", -1));
        int first = 0;
        while (first + 1 < segments.size()
                && !(segments.get(first).equals(PRODUCT)
                        && segments.get(first + 1).matches("[0-9]{8,14}"))) {
            first++;
        }
        var values = new HashMap<String, String>();
        for (int at = first; at + 1 < segments.size(); at += 2) {
            values.put(segments.get(at), decoded(segments.get(at + 1)));
        }
        if (values.isEmpty()) throw UnreadableScan.unknownForm();
        return values;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UnreadableScan.unknownForm();
        }
    }

    private static Map<String, String> bracketed(String text) {
        var element = BRACKETED.matcher(text);
        var values = new HashMap<String, String>();
        int at = 0;
        while (element.find() && element.start() == at) {
            values.put(element.group(1), element.group(2).strip());
            at = element.end();
        }
        if (at < text.length()) throw UnreadableScan.unknownIdentifier(at);
        return values;
    }

    private static Map<String, String> separated(String text) {
        var values = new HashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            var identifier = identifier(text, at);
            int from = at + identifier.length();
            at = end(text, from, identifier);
            values.put(identifier, text.substring(from, at));
        }
        return values;
    }

    private static String identifier(String text, int at) {
        for (int digits = 2; digits <= 3 && at + digits <= text.length(); digits++) {
            var identifier = text.substring(at, at + digits);
            var known = FIXED.containsKey(identifier)
                    || identifier.equals(UNIT)
                    || ON_LABELS.matcher(identifier).matches();
            if (known) return identifier;
        }
        throw UnreadableScan.unknownIdentifier(at);
    }

    private static int end(String text, int from, String identifier) {
        int separator = text.indexOf(SEPARATOR, from);
        int limit = separator < 0 ? text.length() : separator;
        var length = FIXED.get(identifier);
        if (length == null) return limit;
        if (from + length > limit) throw UnreadableScan.truncated(identifier);
        return from + length;
    }

    private static ScannedLabel of(Map<String, String> values) {
        var product = values.getOrDefault(PRODUCT, "");
        var gtin = "0".repeat(Math.max(0, 14 - product.length())) + product;
        if (!product.matches("[0-9]{8}|[0-9]{12,14}") || !isRight(gtin)) throw UnreadableScan.withoutProduct();
        var serial = normalised(values.getOrDefault(UNIT, ""));
        if (serial.isEmpty()) throw UnreadableScan.withoutUnit();
        return new ScannedLabel(gtin, serial);
    }

    /** By weights 3 and 1 (GS1 General Specifications, section 7.9). */
    private static boolean isRight(String gtin) {
        int sum = 0;
        for (int place = 0; place < gtin.length(); place++) {
            sum += (place % 2 == 0 ? 3 : 1) * (gtin.charAt(place) - '0');
        }
        return sum % 10 == 0;
    }

    private static String normalised(String serial) {
        return Normalizer.normalize(serial, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Zs}\\p{Pd}.]", "")
                .toUpperCase(Locale.ROOT);
    }
}
