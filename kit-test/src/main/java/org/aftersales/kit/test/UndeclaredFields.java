package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds fields that are sent but not declared. Schemas stay open for readers ({@code additionalProperties} unset), so
 * validation alone would let a producer publish what nobody agreed to.
 */
final class UndeclaredFields {
    private final JsonNode root;
    private final List<String> found = new ArrayList<>();

    private UndeclaredFields(JsonNode root) {
        this.root = root;
    }

    static List<String> in(JsonNode schema, JsonNode data) {
        var search = new UndeclaredFields(schema);
        search.visit(schema, data, "");
        return search.found;
    }

    private void visit(JsonNode unresolved, JsonNode data, String pointer) {
        var schema = resolve(unresolved);
        if (data.isObject() && schema.has("properties")) {
            for (var field : data.properties()) {
                var declared = schema.get("properties").get(field.getKey());
                var place = pointer + "/" + field.getKey();
                if (declared == null) {
                    found.add(place + " is not declared");
                } else {
                    visit(declared, field.getValue(), place);
                }
            }
        }
        if (data.isArray() && schema.has("items")) {
            for (var index = 0; index < data.size(); index++) {
                visit(schema.get("items"), data.get(index), pointer + "/" + index);
            }
        }
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
