package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;

/**
 * Events as a consumer receives them, made from the golden examples. Each has a fresh {@code ce_id}; give the same
 * object twice to test a second delivery.
 *
 * <pre>consumer.receive(IncomingEvents.of("warranty.claim.approved.v1", Map.of("claimId", id), "acme"));</pre>
 */
public final class IncomingEvents {
    /** As an override: the field is left out. */
    public static final Object REMOVED = new Object();

    private static final ObjectMapper JSON = ContractJson.mapper();

    private IncomingEvents() {}

    /** The golden example of the type, in the tenant. */
    public static IncomingEvent of(String type, String tenant) {
        return of(type, Map.of(), tenant);
    }

    /**
     * The golden example with other values.
     *
     * @param overrides by dotted path ({@code price.amount}, {@code coverages.0.kind}); see {@link #REMOVED}
     */
    public static IncomingEvent of(String type, Map<String, ?> overrides, String tenant) {
        var data = (ObjectNode) Contracts.example(type).deepCopy();
        overrides.forEach((path, value) -> put(data, path, value));
        var topic = Topics.of(type);
        var key = data.path(topic.key()).asText();
        return record(
                topic.name(), key, headers(type, key, tenant, topic.writers().getFirst()), data.toString());
    }

    /** Any record, also a broken one. */
    public static IncomingEvent record(String topic, String key, Map<String, String> headers, String value) {
        return new IncomingEvent(topic, key, headers, value.getBytes(StandardCharsets.UTF_8), JSON);
    }

    /** Complete headers of a fresh event. */
    public static Map<String, String> headers(String type, String key, String tenant, String service) {
        var id = UUID.randomUUID().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/aftersales/" + service);
        headers.put("ce_type", type);
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.EPOCH.toString());
        headers.put("ce_dataschema", "/contracts/events/" + type + ".schema.json");
        headers.put("content-type", "application/json");
        headers.put("ce_tenantid", tenant);
        headers.put("ce_sequence", "%020d".formatted(1));
        headers.put("ce_correlationid", id);
        headers.put("ce_causationid", id);
        return headers;
    }

    private static void put(ObjectNode data, String path, Object value) {
        var dot = path.lastIndexOf('.');
        var owner = dot < 0 ? data : data.at("/" + path.substring(0, dot).replace('.', '/'));
        var name = path.substring(dot + 1);
        JsonNode node = JSON.valueToTree(value == REMOVED ? null : value);
        switch (owner) {
            case ObjectNode object when value == REMOVED -> object.remove(name);
            case ObjectNode object -> object.set(name, node);
            case ArrayNode array -> array.set(Integer.parseInt(name), node);
            default -> throw new IllegalArgumentException("nothing at " + path);
        }
    }
}
