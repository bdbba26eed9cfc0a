package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    private final List<Topic> catalogue = Topic.catalogue(Repository.ROOT);

    @TempDir
    Path elsewhere;

    @Test
    void every_service_has_dead_letters_kept_for_thirty_days() {
        for (var service : Service.values()) {
            var letters = catalogue.stream()
                    .filter(topic -> topic.name().equals(service.id() + ".dead-letters"))
                    .findFirst()
                    .orElseThrow();

            assertEquals(30L * 24 * 3600 * 1000, letters.retentionMillis());
            assertEquals(List.of(service.id()), letters.writers());
        }
    }

    @Test
    void a_topic_is_written_by_the_service_it_is_named_after() {
        for (var topic : catalogue) {
            if (topic.name().equals("customer.contacts")) continue; // named after whom it is about
            if (topic.name().equals("webhook.endpoints")) continue; // every service has endpoints
            assertEquals(List.of(topic.name().split("\\.")[0]), topic.writers(), topic.name());
        }
    }

    @Test
    void what_was_erased_is_gone_from_the_contacts_within_a_day_and_readers_have_a_month_to_learn_it() {
        var contacts = catalogue.stream()
                .filter(topic -> topic.name().equals("customer.contacts"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("warranty"), contacts.writers());
        assertEquals(
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "max.compaction.lag.ms",
                        "86400000",
                        "delete.retention.ms",
                        "2592000000"),
                contacts.settings());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_reads_exactly_the_topics_that_name_it_as_reader(Service service) throws IOException {
        var declared = catalogue.stream()
                .filter(topic -> topic.readers().contains(service.id()))
                .map(Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(declared, channelsOf(service));
    }

    @Test
    void a_topic_without_a_retention_is_refused() throws IOException {
        var file = Files.createDirectories(elsewhere.resolve("contracts")).resolve("topics.yaml");
        Files.writeString(file, """
                replication: {local: 1}
                topics:
                  - {name: a.b, description: d, key: k, partitions: 12, cleanup: delete, writers: [a], readers: []}
                """);

        var refusal = assertThrows(LaunchFailure.class, () -> Topic.catalogue(elsewhere));

        assertTrue(refusal.getMessage().contains("retention"), refusal.getMessage());
    }

    private static Set<String> channelsOf(Service service) throws IOException {
        var settings = Repository.ROOT.resolve(service.module()).resolve("src/main/resources/application.properties");
        try (var lines = Files.lines(settings)) {
            return lines.filter(line -> line.matches("mp\\.messaging\\.incoming\\..*\\.topic\\s*=.*"))
                    .map(line -> line.substring(line.indexOf('=') + 1).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
