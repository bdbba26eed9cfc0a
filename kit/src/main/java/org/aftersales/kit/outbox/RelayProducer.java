package org.aftersales.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The idempotent producer of the senders, made when it is first needed. */
@ApplicationScoped
class RelayProducer {
    /** How a broker that knows its clients is met; consumers have the same from their connector. */
    private static final List<String> SIGN_IN = List.of("security.protocol", "sasl.mechanism", "sasl.jaas.config");

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final Config config;
    private volatile @Nullable Producer<String, byte[]> producer;

    RelayProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Config config) {
        this.bootstrapServers = bootstrapServers;
        this.config = config;
    }

    synchronized Producer<String, byte[]> get() {
        var existing = producer;
        if (existing != null) return existing;
        var created = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        producer = created;
        return created;
    }

    /** Never giving up on a record keeps the order: an expired one could be overtaken by its successor in flight. */
    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "outbox-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.LINGER_MS_CONFIG,
                1));
        for (var sign : SIGN_IN) {
            config.getOptionalValue("kafka." + sign, String.class).ifPresent(value -> settings.put(sign, value));
        }
        return settings;
    }

    synchronized void close() {
        var existing = producer;
        if (existing != null) existing.close(PATIENCE_AT_STOP);
        producer = null;
    }
}
