package org.aftersales.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.aftersales.launcher.demo.StoryEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in Kafka, and how far its readers are. */
final class Topics {
    private Topics() {}

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", Stage.platform().bootstrapServers());
    }

    /** Everything of the tenant in a topic, in the order of each partition, repetitions included. */
    static List<StoryEvent> all(String topic, String tenant) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var events = new ArrayList<StoryEvent>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    var event = StoryEvent.of(received);
                    if (event.tenant().equals(tenant)) events.add(event);
                }
            }
            return events;
        }
    }

    /** The registrations of the tenant, each once. */
    static List<StoryEvent> registrations(String tenant) {
        return once(all("warranty.units", tenant)).stream()
                .filter(event -> event.type().equals("warranty.unit.registered.v1"))
                .toList();
    }

    /** Without repetitions: the first of each {@code ce_id}. */
    static List<StoryEvent> once(List<StoryEvent> events) {
        var byId = new LinkedHashMap<String, StoryEvent>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    /** How many records a service has not yet handled. */
    static long lag(String group) {
        try (var admin = Admin.create(settings())) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (var entry : ends(admin, partitions(admin, committed.keySet())).entrySet()) {
                var handled = committed.get(entry.getKey()); // none where nothing was ever noted as read
                lag += entry.getValue() - (handled == null ? 0 : handled.offset());
            }
            return lag;
        } catch (ExecutionException e) {
            return Long.MAX_VALUE; // the group is just rebalancing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All of the topics that these belong to. */
    private static Set<TopicPartition> partitions(Admin admin, Set<TopicPartition> some)
            throws ExecutionException, InterruptedException {
        var topics = some.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** Lets a stopped service read everything again. */
    static void rewind(String group) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings())) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var beginning = committed.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var wanted = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
