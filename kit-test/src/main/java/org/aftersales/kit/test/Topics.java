package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The topics of {@code contracts/topics.yaml} and, from {@code asyncapi.yaml}, which event types travel on which. */
final class Topics {
    private Topics() {}

    /**
     * A topic.
     *
     * @param key the field whose value is the record's key
     * @param cleanup {@code delete} or {@code compact}
     * @param writers the services that write it
     */
    record Topic(
            String name,
            String description,
            String key,
            int partitions,
            String retention,
            String cleanup,
            List<String> writers,
            List<String> readers) {}

    /** The topics in the order of the file. */
    static List<Topic> all() {
        return stream(Yaml.read(Repository.path("contracts", "topics.yaml")).path("topics"))
                .map(Topics::topic)
                .toList();
    }

    /** The topic of each event type. */
    static Map<String, String> byType() {
        var api = Yaml.read(Repository.path("contracts", "asyncapi.yaml"));
        var topics = new TreeMap<String, String>();
        for (var channel : api.path("channels")) {
            for (var reference : channel.path("messages")) {
                var message = api.at(reference.path("$ref").asText().substring(1));
                if (message.at("/payload/schema").has("$ref"))
                    topics.put(
                            message.get("name").asText(),
                            channel.path("address").asText());
            }
        }
        return topics;
    }

    /** The topic of an event type; the files are read once, for most tests tell events by the dozen. */
    static Topic of(String type) {
        var topic = Read.TOPICS.get(type);
        if (topic == null) {
            throw new AssertionError(type + " has no channel in asyncapi.yaml or no topic in topics.yaml");
        }
        return topic;
    }

    /** By event type. */
    private static final class Read {
        private static final Map<String, Topic> TOPICS = read();

        private static Map<String, Topic> read() {
            var names = all().stream().collect(Collectors.toMap(Topic::name, Function.identity()));
            var topics = new HashMap<String, Topic>();
            byType().forEach((type, name) -> {
                if (names.containsKey(name)) topics.put(type, names.get(name));
            });
            return topics;
        }
    }

    private static Topic topic(JsonNode entry) {
        return new Topic(
                entry.path("name").asText(),
                entry.path("description").asText(),
                entry.path("key").asText(),
                entry.path("partitions").asInt(),
                entry.path("retention").asText(),
                entry.path("cleanup").asText(),
                stream(entry.path("writers")).map(JsonNode::asText).toList(),
                stream(entry.path("readers")).map(JsonNode::asText).toList());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
