package org.aftersales.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.Test;

class RepeatedCommitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TopicPartition KEPT = new TopicPartition("units", 0);
    private static final TopicPartition GIVEN_AWAY = new TopicPartition("units", 1);
    private static final Map<TopicPartition, OffsetAndMetadata> BOTH =
            Map.of(KEPT, new OffsetAndMetadata(7), GIVEN_AWAY, new OffsetAndMetadata(8));

    private final Queue<RuntimeException> refusals = new ArrayDeque<>();
    private final List<Object> commits = new ArrayList<>();
    private Set<TopicPartition> assigned = BOTH.keySet();

    @Test
    void what_was_refused_while_partitions_were_shared_anew_is_noted_afterwards() {
        refusals.add(new RebalanceInProgressException());
        refusals.add(new RebalanceInProgressException());

        commit();

        assertEquals(List.of(BOTH, BOTH, BOTH), commits);
    }

    @Test
    void what_is_no_longer_ours_is_not_noted() {
        refusals.add(new RebalanceInProgressException());
        assigned = Set.of(KEPT);

        commit();

        assertEquals(List.of(BOTH, Map.of(KEPT, new OffsetAndMetadata(7))), commits);
    }

    @Test
    void nothing_is_noted_when_everything_was_given_away() {
        refusals.add(new RebalanceInProgressException());
        assigned = Set.of();

        commit();

        assertEquals(List.of(BOTH), commits);
    }

    @Test
    void any_other_refusal_is_told() {
        refusals.add(new CommitFailedException());

        assertThrows(CommitFailedException.class, this::commit);

        assertEquals(List.of(BOTH), commits);
    }

    private void commit() {
        RepeatedCommits.repeating(consumer()).commit(BOTH).await().atMost(PATIENCE);
    }

    private KafkaConsumer<?, ?> consumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KafkaConsumer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "commit" -> committed(arguments[0]);
                    case "getAssignments" -> Uni.createFrom().item(assigned);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Uni<Void> committed(Object offsets) {
        commits.add(offsets);
        var refusal = refusals.poll();
        return refusal == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(refusal);
    }
}
