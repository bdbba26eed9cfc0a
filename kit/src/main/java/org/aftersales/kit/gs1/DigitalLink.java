package org.aftersales.kit.gs1;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A GS1 Digital Link (URI syntax, release 1.4): the keys are pairs of path segments, whoever's domain they stand on. */
final class DigitalLink {

    private static final List<String> QUALIFIERS = List.of("22", "10", "21", "235");

    private DigitalLink() {}

    static boolean looksLike(String payload) {
        return payload.regionMatches(true, 0, "https://", 0, 8) || payload.regionMatches(true, 0, "http://", 0, 7);
    }

    /** @return the values by their identifiers; nothing where the address is not of this kind */
    static Optional<Map<String, String>> read(String address) {
        var segments = segments(address);
        var key = key(segments);
        if (key < 0) return Optional.empty();
        var values = new LinkedHashMap<String, String>();
        for (int i = key; i < segments.size(); i += 2) {
            var identifier = segments.get(i);
            if (i > key && !QUALIFIERS.contains(identifier)) throw BrokenLabel.unknownIdentifier(String.valueOf(i));
            if (i + 1 == segments.size() || segments.get(i + 1).isEmpty()) throw BrokenLabel.truncated(identifier);
            var earlier = values.putIfAbsent(identifier, segments.get(i + 1));
            if (earlier != null) throw BrokenLabel.repeated(identifier);
        }
        return Optional.of(values);
    }

    /** Where the product is named. A stem before it, and a serial behind it, may read like its identifier. */
    private static int key(List<String> segments) {
        for (int i = 0; i + 1 < segments.size(); i++) {
            var named = segments.get(i).equals(Gs1Label.GTIN);
            if (named && segments.get(i + 1).matches("[0-9]{8,}")) return i;
        }
        return segments.indexOf(Gs1Label.GTIN);
    }

    /** The decoded segments of the path, without the domain; a slash at the end adds none. None where it is no address. */
    private static List<String> segments(String address) {
        var path = address.substring(address.indexOf("//") + 2).replaceFirst("(?s)[?#].*$", "");
        var parts = path.replaceFirst("/$", "").split("/", -1);
        try {
            return List.of(parts).subList(1, parts.length).stream()
                    .map(DigitalLink::decoded)
                    .toList();
        } catch (IllegalArgumentException noAddress) {
            return List.of();
        }
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
