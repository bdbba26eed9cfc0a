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

            create() { # TOPIC PARTITIONS SETTING...
                local topic=$1 partitions=$2
                shift 2
                /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \\
                    --topic "$topic" --partitions "$partitions" --replication-factor "$REPLICATION" \\
                    "${@/#/--config=}"
            }

            """;

    @Test
    void the_script_creates_exactly_the_listed_topics() throws IOException {
        var calls = Topic.catalogue(Repository.ROOT).stream()
                .map(topic -> "create %s %d %s%n".formatted(topic.name(), topic.partitions(), settings(topic)))
                .collect(Collectors.joining());

        Generated.verify("deploy/kafka/create-topics.sh", HEAD + calls);
    }

    private static String settings(Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void one_broker_is_asked_for_one_replica() throws IOException {
        assertEquals(1, ComposeFile.read().environment("topics").get("REPLICATION"));
    }
}
