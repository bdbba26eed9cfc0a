package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Draws {@code docs/events.md} from the contracts: every topic, every type with its fields and its example. */
final class EventCatalog {
    private static final String INTRODUCTION = """
            # Events

            Everything the services publish, drawn by a test from `contracts/`; do not edit.

            Records are CloudEvents 1.0 in binary mode: JSON in the value, attributes in the headers `ce_id` (the same
            at every delivery: drop what you know), `ce_source`, `ce_type`, `ce_subject`, `ce_time`, `ce_dataschema`,
            `ce_tenantid`, `ce_sequence` (counts the events of one aggregate from 1), `ce_correlationid`,
            `ce_causationid`. All events of one aggregate share a key, hence a partition, hence their order. Readers
            ignore fields and codes they do not know.
            """;

    private EventCatalog() {}

    static String markdown() {
        var page = new StringBuilder(INTRODUCTION);
        var byType = Topics.byType();
        for (var topic : Topics.all()) {
            page.append(heading(topic));
            byType.forEach((type, name) -> {
                if (name.equals(topic.name())) page.append(entry(type));
            });
        }
        return page.toString();
    }

    private static String heading(Topics.Topic topic) {
        var compacted = topic.cleanup().equals("compact");
        var others = compacted ? "no other service yet" : "subscribers outside";
        var readers = topic.readers().isEmpty() ? others : String.join(", ", topic.readers());
        return """

                ## %s

                %s Key: %s · %d partitions · %s %s · written by %s · read by %s.
                """.formatted(
                        topic.name(),
                        topic.description(),
                        topic.key().contains(" ") ? topic.key() : "`" + topic.key() + "`",
                        topic.partitions(),
                        compacted ? "compacted, deletions kept" : "kept",
                        topic.retention(),
                        String.join(", ", topic.writers()),
                        readers);
    }

    private static String entry(String type) {
        var schema = Contracts.schema(type);
        return """

                ### %s

                %s [Schema](../contracts/events/%s.schema.json)

                | field | type | | meaning |
                |---|---|---|---|
                %s

                ```json
                %s
                ```
                """.formatted(
                        type,
                        schema.path("description").asText(),
                        type,
                        rows(schema, schema, "").strip(),
                        Contracts.example(type).toPrettyString());
    }

    private static String rows(JsonNode root, JsonNode schema, String prefix) {
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var rows = new StringBuilder();
        for (var property : schema.path("properties").properties()) {
            var resolved = resolve(root, property.getValue());
            var name = prefix + property.getKey();
            rows.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            name,
                            typeOf(resolved),
                            required.contains(property.getKey()) ? "" : "optional",
                            meaning(property.getValue(), resolved)));
            rows.append(rows(root, resolved, name + "."));
            rows.append(rows(root, resolve(root, resolved.path("items")), name + "[]."));
        }
        return rows.toString();
    }

    private static String typeOf(JsonNode schema) {
        var type = schema.path("type").isArray()
                ? StreamSupport.stream(schema.path("type").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" or "))
                : schema.path("type").asText();
        return schema.has("format") ? type + " (" + schema.path("format").asText() + ")" : type;
    }

    private static String meaning(JsonNode own, JsonNode resolved) {
        var text = own.has("description") ? own : resolved;
        return text.path("description").asText().replace("|", "\\|");
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
