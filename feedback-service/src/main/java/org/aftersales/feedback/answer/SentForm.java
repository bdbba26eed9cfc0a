package org.aftersales.feedback.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Sign;

/** The form as it was sent, by a browser or by anybody: nothing in it is believed before it is checked. */
record SentForm(Map<String, List<String>> fields) {

    static final SentForm EMPTY = new SentForm(Map.of());

    /** Names of the fields that belong to no question. */
    static final String SUBMISSION = "submissionId";

    static final String SHOWN = "shown";
    static final String CHANGES = "changes";

    /** @param body as {@code application/x-www-form-urlencoded}; what cannot be read is as if it had not been sent */
    static SentForm parse(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) continue;
            var name = decoded(pair.substring(0, equals));
            var value = decoded(pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) continue;
            fields.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
        }
        return new SentForm(fields);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    Optional<String> one(String field) {
        return all(field).stream().findFirst().filter(text -> !text.isEmpty());
    }

    /** The form's id, so that correcting it stays one submission. */
    Optional<UUID> id() {
        return id(SUBMISSION);
    }

    /** The form in whose place it comes. */
    Optional<UUID> changes() {
        return id(CHANGES);
    }

    private Optional<UUID> id(String field) {
        try {
            return one(field).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the page tells of whoever has it before them. */
    Optional<Sign> sign() {
        return one("sign").flatMap(told -> Arrays.stream(Sign.values())
                .filter(sign -> sign.name().equals(told))
                .findFirst());
    }

    /** The questions that stood on the page; empty when the sender does not say, and so has seen all of them. */
    Optional<Set<String>> shown() {
        return one(SHOWN).map(ids -> Set.copyOf(List.of(ids.split(","))));
    }

    private static Optional<String> decoded(String text) {
        try {
            // PostgreSQL keeps no NUL, and nobody types one.
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
