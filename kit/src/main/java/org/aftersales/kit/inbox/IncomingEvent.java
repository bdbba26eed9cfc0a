package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A fact of another service as it came from Kafka; what it lacks shows when it is asked for, as {@link Poison}. */
public final class IncomingEvent {
    private static final Logger LOG = Logger.getLogger(IncomingEvent.class);

    private static final int LONGEST_KEY = 255;

    private final String topic;
    private final @Nullable String key;
    private final Map<String, String> headers;
    private final byte @Nullable [] payload;
    private final ObjectMapper json;

    public IncomingEvent(
            String topic,
            @Nullable String key,
            Map<String, String> headers,
            byte @Nullable [] payload,
            ObjectMapper json) {
        this.topic = topic;
        this.key = key;
        this.headers = Map.copyOf(headers);
        this.payload = payload;
        this.json = json;
    }

    public String topic() {
        return topic;
    }

    /** The record's key; empty when it had none. */
    public String key() {
        return key == null ? "" : key;
    }

    /** The wire name, for example {@code warranty.claim.approved.v1}. */
    public String type() {
        return required("ce_type");
    }

    /** {@code ce_id}: the same at every delivery of the same fact. */
    public UUID id() {
        try {
            return UUID.fromString(required("ce_id"));
        } catch (IllegalArgumentException e) {
            throw new Poison("ce_id is not a UUID", e);
        }
    }

    public String source() {
        return required("ce_source");
    }

    public String tenant() {
        return required("ce_tenantid");
    }

    /** {@code ce_subject}: the id of the one whom it is about. */
    public UUID subject() {
        try {
            return UUID.fromString(required("ce_subject"));
        } catch (IllegalArgumentException e) {
            throw new Poison("ce_subject is not a UUID", e);
        }
    }

    /** When the fact was recorded by its owner. */
    public Instant time() {
        try {
            return Instant.parse(required("ce_time"));
        } catch (DateTimeException e) {
            throw new Poison("ce_time is not an instant", e);
        }
    }

    /** What follows from this event is caused by it and belongs to the same story. */
    public Correlation correlation() {
        return new Correlation(headers.getOrDefault("ce_correlationid", required("ce_id")), required("ce_id"));
    }

    /**
     * The data, as the record of the reader that names only the fields it reads.
     *
     * @throws Poison when the value is not JSON or a field is missing or of another type
     */
    public <T> T as(Class<T> type) {
        if (payload == null) throw new Poison("the record has no value", null);
        try {
            var reader = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
            return reader.readValue(payload);
        } catch (IOException e) {
            throw new Poison("the value is not a " + type.getSimpleName(), e);
        }
    }

    /** Says that this fact is none of the reader's business. */
    public void skip() {
        LOG.debugf("skipped %s %s", type(), id());
    }

    /** Whether enough is there to know whose it is and to tell it apart: everything but the data. */
    void assertComplete() {
        if (!Tenants.isName(tenant())) throw new Poison("ce_tenantid is not a tenant", null);
        if (key().length() > LONGEST_KEY) throw new Poison("the key is too long", null);
        id();
        source();
        type();
    }

    /** Whose it says it is, as far as that can be true. */
    Optional<String> plausibleTenant() {
        return Optional.ofNullable(headers.get("ce_tenantid")).filter(Tenants::isName);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The value as it came, for those who have to open it first; empty when there was none. */
    public byte[] payload() {
        return payload == null ? new byte[0] : payload.clone();
    }

    /** What may be kept of it when it cannot be handled: a contact only without its value, which erasure would miss. */
    IncomingEvent burial() {
        return topic.equals(ContactSeal.TOPIC) ? new IncomingEvent(topic, key, headers, null, json) : this;
    }

    private String required(String header) {
        var text = headers.get(header);
        if (text == null || text.isBlank()) throw new Poison("header " + header + " is missing", null);
        return text;
    }

    /** A message that no later attempt can make readable. */
    public static final class Poison extends RuntimeException {
        Poison(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
