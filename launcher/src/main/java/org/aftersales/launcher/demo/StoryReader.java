package org.aftersales.launcher.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftersales.launcher.LaunchFailure;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics from its making on, as an analytics consumer would; repetitions are dropped by {@code ce_id}. */
final class StoryReader {
    private static final String RESTRICTED = "customer.contacts"; // sealed, and no event
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String bootstrapServers;
    private final Map<TopicPartition, Long> beginning;

    StoryReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        try (var consumer = consumer()) {
            beginning = Map.copyOf(consumer.endOffsets(partitions(consumer)));
        }
    }

    /** The wanted events, read until {@code complete} is satisfied and everything published by then is read too. */
    List<StoryEvent> read(Predicate<StoryEvent> wanted, Predicate<List<StoryEvent>> complete) {
        try (var consumer = consumer()) {
            consumer.assign(beginning.keySet());
            beginning.forEach((partition, offset) -> consumer.seek(partition, (long) offset));
            var found = new LinkedHashMap<String, StoryEvent>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!complete.test(List.copyOf(found.values()))) {
                if (System.nanoTime() > deadline) {
                    throw new LaunchFailure("Kafka does not show the whole story, only " + types(found));
                }
                poll(consumer, wanted, found);
            }
            var end = consumer.endOffsets(beginning.keySet());
            while (end.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
                poll(consumer, wanted, found);
            }
            return List.copyOf(found.values());
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(info -> info.topic().contains(".") && !info.topic().endsWith(".dead-letters"))
                .filter(info -> !info.topic().equals(RESTRICTED))
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void poll(
            KafkaConsumer<String, String> consumer, Predicate<StoryEvent> wanted, Map<String, StoryEvent> found) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
            var event = StoryEvent.of(record);
            if (wanted.test(event)) {
                found.putIfAbsent(event.id(), event);
            }
        }
    }

    private static Map<String, Long> types(Map<String, StoryEvent> found) {
        return found.values().stream().collect(Collectors.groupingBy(StoryEvent::type, Collectors.counting()));
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "max.poll.records", "2000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
