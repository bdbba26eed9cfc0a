package org.aftersales.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.domain.Uuids;

/** Turns raised events into CloudEvents 1.0 in binary mode: attributes as headers, the event as JSON value. */
@ApplicationScoped
class EventEncoder {
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    EventEncoder(ObjectMapper json, Clock clock, KitConfig config) {
        this.json = json;
        this.clock = clock;
        this.source = "/aftersales/" + config.service();
    }

    OutboxRow encode(Aggregate aggregate, Aggregate.Raised raised, String tenant, Map<String, String> shared) {
        var type = wireName(raised.event().getClass());
        var id = Uuids.v7(clock);
        var headers = headers(id, type, aggregate.key(), tenant);
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", padded(raised.sequence()));
        headers.putAll(shared);
        return new OutboxRow(id, topic(aggregate), aggregate.key().toString(), type, value(raised), headers);
    }

    /** Sealed records are no events of an aggregate, so they have no sequence. */
    OutboxRow encode(SealedRecord sealed, String tenant) {
        var id = Uuids.v7(clock);
        var headers = headers(id, sealed.type(), sealed.subject(), tenant);
        headers.put("content-type", "application/octet-stream");
        headers.putAll(shared());
        return new OutboxRow(id, sealed.topic(), sealed.key(), sealed.type(), sealed.value(), headers);
    }

    private Map<String, String> headers(UUID id, String type, UUID subject, String tenant) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", Instant.now(clock).toString());
        headers.put("ce_dataschema", "/contracts/events/" + type + ".schema.json");
        headers.put("ce_tenantid", tenant);
        return headers;
    }

    /** The headers that all events of one piece of work have in common. */
    Map<String, String> shared() {
        var correlation = RequestCorrelation.current(clock);
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_correlationid", correlation.correlationId());
        headers.put("ce_causationid", correlation.causationId());
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), headers, (carrier, name, text) -> Objects.requireNonNull(carrier)
                        .put(name, text));
        return headers;
    }

    private byte[] value(Aggregate.Raised raised) {
        try {
            return json.writeValueAsBytes(raised.event());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(raised.event().getClass() + " cannot be written as JSON", e);
        }
    }

    /** To 20 digits, so that readers may compare texts; a format string would cost more than the rest of the headers. */
    private static String padded(long sequence) {
        var digits = Long.toString(sequence);
        return "0".repeat(20 - digits.length()) + digits;
    }

    private static String wireName(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) throw new IllegalStateException(event + " has no @EventType");
        return type.value();
    }

    private static String topic(Aggregate aggregate) {
        var topic = aggregate.getClass().getAnnotation(Topic.class);
        if (topic == null) throw new IllegalStateException(aggregate.getClass() + " has no @Topic");
        return topic.value();
    }
}
