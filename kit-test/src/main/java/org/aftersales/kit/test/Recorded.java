package org.aftersales.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it stands in the outbox.
 *
 * @param type the wire type, such as {@code warranty.claim.approved.v1}
 * @param key the aggregate's id, later the Kafka key
 * @param data the payload
 * @param topic where the relay will send it
 * @param sequence the aggregate's own event counter ({@code ce_sequence}), 1 for its first event
 * @param id the {@code ce_id}
 * @param headers all wire headers by their names
 * @param position the place of the row in the outbox, rising in the order of insertion
 */
public record Recorded(
        String type,
        String key,
        JsonNode data,
        String topic,
        long sequence,
        UUID id,
        Map<String, String> headers,
        long position) {

    /**
     * A field of the payload by its dotted path ({@code price.amount}, {@code coverages.0.kind}); empty when absent.
     */
    public String field(String path) {
        return data.at("/" + path.replace('.', '/')).asText();
    }
}
