package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Compares a schema with its last release, for both sides: old readers must read new events, new readers old events
 * that are still on the topic. What breaks either needs a new type, {@code .v2} beside {@code .v1}.
 */
final class Compatibility {
    /** Keywords that narrow or widen the permitted values; whichever way, one side did not agree to it. */
    private static final List<String> FIXED = List.of(
            "type",
            "format",
            "pattern",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "additionalProperties",
            "$ref");

    private final List<String> faults = new ArrayList<>();

    private Compatibility() {}

    /** What breaks when {@code released} becomes {@code current}. */
    static List<String> faults(JsonNode released, JsonNode current) {
        var comparison = new Compatibility();
        comparison.compare(released, current, "");
        return comparison.faults;
    }

    private void compare(JsonNode released, JsonNode current, String place) {
        for (var keyword : FIXED) {
            if (!released.path(keyword).equals(current.path(keyword))) {
                faults.add(place + "/" + keyword + ": was " + released.path(keyword) + ", is " + current.path(keyword));
            }
        }
        required(released, current, place);
        properties(released, current, place);
        definitions(released, current, place);
        if (released.has("items")) compare(released.path("items"), current.path("items"), place + "/items");
    }

    private void required(JsonNode released, JsonNode current, String place) {
        var before = texts(released.path("required"));
        var after = texts(current.path("required"));
        for (var name : before) {
            if (!after.contains(name)) faults.add(place + "/" + name + ": was required, old readers rely on it");
        }
        for (var name : after) {
            if (!before.contains(name)) faults.add(place + "/" + name + ": is newly required, old events lack it");
        }
    }

    private void properties(JsonNode released, JsonNode current, String place) {
        for (var property : released.path("properties").properties()) {
            var now = current.path("properties").path(property.getKey());
            var where = place + "/" + property.getKey();
            if (now.isMissingNode()) faults.add(where + ": was removed");
            else compare(property.getValue(), now, where);
        }
    }

    private void definitions(JsonNode released, JsonNode current, String place) {
        for (var definition : released.path("$defs").properties()) {
            var now = current.path("$defs").path(definition.getKey());
            if (!now.isMissingNode()) compare(definition.getValue(), now, place + "/$defs/" + definition.getKey());
        }
    }

    private static TreeSet<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }
}
