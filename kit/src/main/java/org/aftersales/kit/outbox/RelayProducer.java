package org.aftersales.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The idempotent producer of the senders, made when it is first needed. */
@ApplicationScoped
class RelayProducer {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private volatile @Nullable Producer<String, byte[]> producer;

    RelayProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
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
        return Map.of(
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
                1);
    }

    synchronized void close() {
        var existing = producer;
        if (existing != null) existing.close(PATIENCE_AT_STOP);
        producer = null;
    }
}
