package org.aftersales.ticket.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header fields of a mail.
 *
 * @param fields by name in lower case, unfolded, in their order
 */
record MailHeaders(Map<String, List<String>> fields) {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,128}@[^\\s<>,;:\"()]{1,126}");
    private static final int MOST = 50;

    List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /** The first of that name, in lower case and without white space around it; empty where there is none. */
    String word(String name) {
        return all(name).stream().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
    }

    Optional<String> messageId() {
        return ids("message-id").stream().findFirst();
    }

    /** What it answers, the nearest first. */
    List<String> references() {
        var before = ids("references").reversed();
        return Stream.concat(ids("in-reply-to").stream(), before.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Everybody it went to, as far as its headers say. */
    List<MailAddress> recipients() {
        return Stream.of("delivered-to", "x-original-to", "envelope-to", "to", "cc")
                .flatMap(name -> all(name).stream())
                .flatMap(value -> ADDRESS.matcher(value).results())
                .limit(MOST)
                .flatMap(found -> MailAddress.of(found.group()).stream())
                .distinct()
                .toList();
    }

    private List<String> ids(String name) {
        return all(name).stream()
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .toList();
    }
}
