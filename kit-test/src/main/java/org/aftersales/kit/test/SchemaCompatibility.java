package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Compares schemas of two OpenAPI documents from the side of a client that knows the first of them. */
final class SchemaCompatibility {
    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    private final JsonNode released;
    private final JsonNode current;
    private final boolean sent;
    private final Set<String> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode current, boolean sent) {
        this.released = released;
        this.current = current;
        this.sent = sent;
    }

    /** For what clients send: everything that was taken is still taken. */
    static SchemaCompatibility ofSent(JsonNode released, JsonNode current) {
        return new SchemaCompatibility(released, current, true);
    }

    /** For what clients read: everything they relied on is still there; new codes and fields they ignore. */
    static SchemaCompatibility ofRead(JsonNode released, JsonNode current) {
        return new SchemaCompatibility(released, current, false);
    }

    List<String> faults(JsonNode before, JsonNode after, String place) {
        compare(before, after, place);
        return faults;
    }

    private void compare(JsonNode before, JsonNode after, String place) {
        var reference = before.path("$ref").asText();
        if (!reference.isEmpty()
                && !seen.add(reference + " " + after.path("$ref").asText())) return;
        var was = resolve(released, before);
        var is = resolve(current, after);
        same("type", was, is, place);
        same("format", was, is, place);
        if (sent) narrowed(was, is, place);
        required(was, is, place);
        for (var property : was.path("properties").properties()) {
            var now = is.path("properties").path(property.getKey());
            var where = place + "/" + property.getKey();
            if (now.isMissingNode()) faults.add(where + ": was removed");
            else compare(property.getValue(), now, where);
        }
        for (var part : List.of("items", "additionalProperties")) {
            if (was.path(part).isObject()) compare(was.path(part), is.path(part), place + "/" + part);
        }
        CHOICES.forEach(choice -> choices(was.path(choice), is.path(choice), place + "/" + choice));
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(document, document.at(reference.substring(1))) : schema;
    }

    private void same(String keyword, JsonNode was, JsonNode is, String place) {
        if (was.path(keyword).equals(is.path(keyword))) return;
        faults.add(place + ": " + keyword + " was " + was.path(keyword) + ", is " + is.path(keyword));
    }

    private void narrowed(JsonNode was, JsonNode is, String place) {
        if (is.has("pattern")) same("pattern", was, is, place);
        if (is.has("enum")) {
            var gone = texts(was.path("enum"));
            gone.removeAll(texts(is.path("enum")));
            if (!was.has("enum")) faults.add(place + ": takes fewer values");
            gone.forEach(value -> faults.add(place + ": " + value + " is no longer taken"));
        }
        for (var bound : UPPER) {
            if (is.has(bound)
                    && !(was.has(bound)
                            && was.path(bound).asDouble() <= is.path(bound).asDouble())) {
                same(bound, was, is, place);
            }
        }
        for (var bound : LOWER) {
            if (is.has(bound)
                    && !(was.has(bound)
                            && was.path(bound).asDouble() >= is.path(bound).asDouble())) {
                same(bound, was, is, place);
            }
        }
    }

    private void required(JsonNode was, JsonNode is, String place) {
        var before = texts(was.path("required"));
        var after = texts(is.path("required"));
        for (var name : sent ? after : before) {
            if (sent && !before.contains(name)) faults.add(place + "/" + name + ": is newly required");
            if (!sent && !after.contains(name)) faults.add(place + "/" + name + ": is no longer always there");
        }
    }

    private void choices(JsonNode was, JsonNode is, String place) {
        if (was.size() != is.size()) faults.add(place + ": had " + was.size() + " choices, has " + is.size());
        for (int i = 0; i < Math.min(was.size(), is.size()); i++) compare(was.get(i), is.get(i), place + "/" + i);
    }

    private static TreeSet<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }
}
