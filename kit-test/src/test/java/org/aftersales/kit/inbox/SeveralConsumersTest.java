package org.aftersales.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.Disturbance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy channel has several consumers ({@code concurrency}), each with partitions of its own. */
@QuarkusTest
class SeveralConsumersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SEED = 20_261_121;
    private static final int KEYS = 16;
    private static final int EVENTS = 1_600;

    @Inject
    DeliveryNotes notes;

    @Inject
    Disturbance disturbance;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String tenant = "several-" + UUID.randomUUID();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void calm() {
        disturbance.none();
    }

    /** A label is the key's number, a colon and the event's number, counted through. */
    @Test
    void several_consumers_of_a_channel_keep_the_order_of_each_key_whatever_each_event_takes() {
        var random = new Random(SEED);
        var keyOf = random.ints(EVENTS, 0, KEYS).toArray();
        var pauses = random.ints(EVENTS, 0, 3_000_000).toArray();
        disturbance.when(label -> work(pauses[number(label)]));
        var keys = random.longs(KEYS).mapToObj(half -> new UUID(half, half)).toList();

        try (var delivery = new Delivery(bootstrapServers, tenant)) {
            for (var event = 0; event < EVENTS; event++) {
                delivery.registered(keys.get(keyOf[event]).toString(), keyOf[event] + ":" + event);
            }
        }

        await().atMost(PATIENCE).until(() -> notes.labels(tenant).size() >= EVENTS);
        var told = notes.labels(tenant).stream().collect(Collectors.groupingBy(label -> label.split(":")[0]));
        var sent = IntStream.range(0, EVENTS)
                .mapToObj(event -> keyOf[event] + ":" + event)
                .collect(Collectors.groupingBy(label -> label.split(":")[0]));
        assertEquals(sent, told);
        assertTrue(most.get() > 1, "events of several keys are handled at the same time: " + most.get());
    }

    private void work(long nanos) {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        LockSupport.parkNanos(nanos);
        working.decrementAndGet();
    }

    private static int number(String label) {
        return Integer.parseInt(label.split(":")[1]);
    }
}
