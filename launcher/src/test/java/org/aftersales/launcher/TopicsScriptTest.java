package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The compose stack creates the topics that contracts/topics.yaml lists, and no others. */
class TopicsScriptTest {
    private static final String HEAD = """
            #!/bin/bash
            # Generated from contracts/topics.yaml (TopicsScriptTest, -Dregenerate=true); edit that file instead.
            # Creates the topics that do not exist yet and changes nothing about those that do; then says who may write
            # and read them.
            set -euo pipefail

            create() { # TOPIC PARTITIONS SETTING...
                local topic=$1 partitions=$2
                shift 2
                /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \\
                    --topic "$topic" --partitions "$partitions" --replication-factor "$REPLICATION" \\
                    "${@/#/--config=}"
            }

            allow() { # SERVICE OPERATION RESOURCE...
                local service=$1 operation=$2
                shift 2
                /opt/kafka/bin/kafka-acls.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --add \\
                    --allow-principal "User:$service" --operation "$operation" "$@"
            }

            """;

    @Test
    void the_script_creates_exactly_the_listed_topics() throws IOException {
        var calls = Topic.catalogue(Repository.ROOT).stream()
                .map(topic -> "create %s %d %s%n".formatted(topic.name(), topic.partitions(), settings(topic)))
                .collect(Collectors.joining());

        var rights = Access.of(Topic.catalogue(Repository.ROOT)).stream()
                .map(TopicsScriptTest::rights)
                .collect(Collectors.joining());

        Generated.verify("deploy/kafka/create-topics.sh", HEAD + calls + "\n" + rights);
    }

    private static String rights(Access access) {
        var service = access.service();
        return "allow %s Write %s%nallow %s Read %s --group %s%n"
                .formatted(
                        service.id(), topics(access.writes()), service.id(), topics(access.reads()), service.module());
    }

    private static String topics(List<String> names) {
        return names.stream().map(name -> "--topic " + name).collect(Collectors.joining(" "));
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
