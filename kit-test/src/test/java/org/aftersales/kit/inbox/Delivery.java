package org.aftersales.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.IncomingEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on the topic that the sample service reads, good ones and broken ones. */
final class Delivery implements AutoCloseable {
    static final String TYPE = "sample.parcel.registered.v1";

    private final KafkaProducer<String, byte[]> producer;
    private final String tenant;

    Delivery(String bootstrapServers, String tenant) {
        this.tenant = tenant;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A parcel was registered; answers the headers, for a second delivery. */
    Map<String, String> registered(String key, String label) {
        var headers = headers(key);
        send(key, headers, "{\"parcelId\": \"" + key + "\", \"label\": \"" + label + "\"}");
        return headers;
    }

    Map<String, String> headers(String key) {
        return new HashMap<>(IncomingEvents.headers(TYPE, key, tenant, "sample"));
    }

    void send(@Nullable String key, Map<String, String> headers, @Nullable String value) {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>("sample.parcels", key, bytes);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        producer.close();
    }
}
