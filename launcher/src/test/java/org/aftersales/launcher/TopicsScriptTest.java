package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The compose stack creates the topics that contracts/topics.yaml lists, and no others. */
class TopicsScriptTest {
    private static final String HEAD = """
            #!/bin/bash
            # Generated from contracts/topics.yaml (TopicsScriptTest, -Dregenerate=true); edit that file instead.
            # Creates the topics that do not exist yet; changes nothing about those that do.
            set -euo pipefail

            create() { # TOPIC PARTITIONS RETENTION-MILLISECONDS CLEANUP
                /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \\
                    --topic "$1" --partitions "$2" --replication-factor "$REPLICATION" \\
                    --config "retention.ms=$3" --config "cleanup.policy=$4"
            }

            """;

    @Test
    void the_script_creates_exactly_the_listed_topics() throws IOException {
        var calls = Topic.catalogue(Repository.ROOT).stream()
                .map(topic -> "create %s %d %d %s%n"
                        .formatted(topic.name(), topic.partitions(), topic.retentionMillis(), topic.cleanup()))
                .collect(Collectors.joining());

        Generated.verify("deploy/kafka/create-topics.sh", HEAD + calls);
    }

    @Test
    void one_broker_is_asked_for_one_replica() throws IOException {
        assertEquals(1, ComposeFile.read().environment("topics").get("REPLICATION"));
    }
}
