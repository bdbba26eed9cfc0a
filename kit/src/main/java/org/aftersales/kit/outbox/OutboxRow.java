package org.aftersales.kit.outbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message waiting in the outbox.
 *
 * @param id stable across re-sends; {@code ce_id} of an event
 * @param topic where it goes
 * @param key decides its partition and its order; null for foreign messages that had none
 * @param type the event's wire name
 * @param payload the record's value; null where it tells that nothing is left
 * @param headers the record's headers, exactly
 */
record OutboxRow(
        UUID id,
        String topic,
        @Nullable String key,
        String type,
        byte @Nullable [] payload,
        Map<String, String> headers) {
    static final int BUCKETS = 16;

    /** Rows of one key share a bucket, and a bucket has one sender at a time. */
    int bucket() {
        return key == null ? 0 : Math.floorMod(key.hashCode(), BUCKETS);
    }

    /** Whether it is a fact told by an aggregate of this service, rather than a sealed record or somebody's dead letter. */
    boolean isEvent() {
        return payload != null && headers.containsKey("ce_sequence") && type.equals(headers.get("ce_type"));
    }

    /** Whose event it is; only events say so. */
    String tenant() {
        return headers.getOrDefault("ce_tenantid", "");
    }
}
