package org.aftersales.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that stands on a topic. */
final class Wire {
    static final String NO_VALUE = "(no value)";

    private final String bootstrapServers;
    private final String topic;

    Wire(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** A record as its reader sees it; {@value #NO_VALUE} where it had none. */
    record Sent(String key, String value, String id) {}

    /** The records of these keys, each partition in order. */
    List<Sent> records(Predicate<String> keys) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Sent>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> found.add(sent(received)));
            }
            return found.stream().filter(record -> keys.test(record.key())).toList();
        }
    }

    private static Sent sent(ConsumerRecord<String, byte[]> received) {
        var id = received.headers().lastHeader("ce_id");
        return new Sent(
                received.key(),
                received.value() == null ? NO_VALUE : new String(received.value(), StandardCharsets.UTF_8),
                id == null ? "" : new String(id.value(), StandardCharsets.UTF_8));
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }
}
