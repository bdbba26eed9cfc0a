package org.aftersales.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * The library's throttled commits, repeated when they are refused because the group shares its partitions anew. The
 * library makes the next one only after the partition's next event, and a quiet partition looked unread until then.
 */
@ApplicationScoped
@Identifier("repeated")
class RepeatedCommits implements KafkaCommitHandler.Factory {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KafkaCommitHandler.Factory throttled;

    RepeatedCommits(@Identifier("throttled") KafkaCommitHandler.Factory throttled) {
        this.throttled = throttled;
    }

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return throttled.create(config, vertx, repeating(consumer), reportFailure);
    }

    static KafkaConsumer<?, ?> repeating(KafkaConsumer<?, ?> consumer) {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                RepeatedCommits.class.getClassLoader(),
                new Class<?>[] {KafkaConsumer.class},
                (proxy, method, arguments) ->
                        isCommit(method) ? commit(consumer, arguments[0]) : call(consumer, method, arguments));
    }

    private static boolean isCommit(Method method) {
        return method.getName().equals("commit");
    }

    private static Object call(KafkaConsumer<?, ?> consumer, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Uni<Void> commit(KafkaConsumer<?, ?> consumer, Object offsets) {
        return commit(consumer, (Map<TopicPartition, OffsetAndMetadata>) offsets);
    }

    private static Uni<Void> commit(KafkaConsumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
        return consumer.commit(offsets)
                .onFailure(RebalanceInProgressException.class)
                .recoverWithUni(() -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(PAUSE)
                        .chain(() -> commitStillOurs(consumer, offsets)));
    }

    /** Whoever has a partition now notes what was read of it; an older note of ours would hide that. */
    private static Uni<Void> commitStillOurs(
            KafkaConsumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
        return consumer.getAssignments().chain(assigned -> {
            var ours = new HashMap<>(offsets);
            ours.keySet().retainAll(assigned);
            return ours.isEmpty() ? Uni.createFrom().voidItem() : commit(consumer, ours);
        });
    }
}
