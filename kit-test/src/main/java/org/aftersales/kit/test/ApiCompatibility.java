package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares an OpenAPI document with its last release for those who call the API: what they send must still be taken,
 * what they read must still be there. New operations, new optional parameters and fields are fine; the rest needs a
 * new path.
 */
final class ApiCompatibility {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> faults = new ArrayList<>();

    private ApiCompatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /** What breaks when {@code released} becomes {@code current}. */
    static List<String> faults(JsonNode released, JsonNode current) {
        var comparison = new ApiCompatibility(released, current);
        for (var path : released.path("paths").properties()) {
            for (var method : METHODS) comparison.operation(path.getKey(), method);
        }
        return comparison.faults;
    }

    private void operation(String path, String method) {
        var before = released.path("paths").path(path).path(method);
        var after = current.path("paths").path(path).path(method);
        var place = method.toUpperCase(Locale.ROOT) + " " + path;
        if (before.isMissingNode()) return;
        if (after.isMissingNode()) {
            faults.add(place + ": was removed");
            return;
        }
        parameters(before, after, place);
        body(before.path("requestBody"), after.path("requestBody"), place);
        answers(before.path("responses"), after.path("responses"), place);
    }

    private void parameters(JsonNode before, JsonNode after, String place) {
        var known = parameters(before);
        var now = parameters(after);
        known.forEach((name, parameter) -> {
            var same = now.get(name);
            if (same == null) faults.add(place + " " + name + ": was removed");
            else sent(parameter.path("schema"), same.path("schema"), place + " " + name);
        });
        now.forEach((name, parameter) -> {
            var required =
                    known.containsKey(name) && known.get(name).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !required) {
                faults.add(place + " " + name + ": is newly required");
            }
        });
    }

    /** For example {@code query limit}. */
    private static Map<String, JsonNode> parameters(JsonNode operation) {
        var parameters = new TreeMap<String, JsonNode>();
        for (var parameter : operation.path("parameters")) {
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        }
        return parameters;
    }

    private void body(JsonNode before, JsonNode after, String place) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            faults.add(place + " body: is newly required");
        }
        for (var type : before.path("content").properties()) {
            var same = after.path("content").path(type.getKey());
            var where = place + " body " + type.getKey();
            if (same.isMissingNode()) faults.add(where + ": was removed");
            else sent(type.getValue().path("schema"), same.path("schema"), where);
        }
    }

    private void answers(JsonNode before, JsonNode after, String place) {
        for (var answer : before.properties()) {
            var same = after.path(answer.getKey());
            var where = place + " " + answer.getKey();
            if (same.isMissingNode()) faults.add(where + ": was removed");
            for (var type : answer.getValue().path("content").properties()) {
                var content = same.path("content").path(type.getKey());
                if (content.isMissingNode()) faults.add(where + " " + type.getKey() + ": was removed");
                else read(type.getValue().path("schema"), content.path("schema"), where);
            }
        }
    }

    private void sent(JsonNode before, JsonNode after, String place) {
        faults.addAll(SchemaCompatibility.ofSent(released, current).faults(before, after, place));
    }

    private void read(JsonNode before, JsonNode after, String place) {
        faults.addAll(SchemaCompatibility.ofRead(released, current).faults(before, after, place));
    }
}
