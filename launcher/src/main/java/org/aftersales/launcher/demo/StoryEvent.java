package org.aftersales.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.launcher.LaunchFailure;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as it lies in Kafka: CloudEvents attributes in the headers, JSON in the value. */
public record StoryEvent(String topic, Map<String, String> headers, String value) {
    public static StoryEvent of(ConsumerRecord<String, String> record) {
        var headers = new TreeMap<String, String>();
        for (var header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new StoryEvent(record.topic(), headers, record.value());
    }

    public String id() {
        return attribute("id");
    }

    public String type() {
        return attribute("type");
    }

    public String tenant() {
        return attribute("tenantid");
    }

    /** The aggregate's id. */
    public String key() {
        return attribute("subject");
    }

    String causation() {
        return attribute("causationid");
    }

    String sequence() {
        return attribute("sequence");
    }

    /** Topic and key: events of one aggregate have it in common. */
    String aggregate() {
        return topic + " " + attribute("subject");
    }

    /** The last part of the source: who says it. */
    String service() {
        return attribute("source").replaceFirst("^.*/", "");
    }

    Instant time() {
        return Instant.parse(attribute("time"));
    }

    JsonNode data() {
        try {
            return Json.MAPPER.readTree(value);
        } catch (JsonProcessingException e) {
            throw new LaunchFailure("event " + id() + " on " + topic + " is not JSON", e);
        }
    }

    private String attribute(String name) {
        return headers.getOrDefault("ce_" + name, "");
    }
}
