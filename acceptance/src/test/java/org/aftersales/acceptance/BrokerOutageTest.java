package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.StoryEvent;
import org.junit.jupiter.api.Test;

/** Kafka is away for half a minute while people go on registering. */
class BrokerOutageTest {
    private static final Duration OUTAGE =
            "long".equals(System.getProperty("aftersales.drills")) ? Duration.ofMinutes(3) : Duration.ofSeconds(30);
    private static final int CLIENTS = 4;

    @Test
    void an_outage_of_the_broker_under_load_loses_nothing_and_refuses_nobody() throws Exception {
        var tenant = Stage.newTenant("outage");
        Stage.loadCatalogue(tenant);
        var accepted = new ConcurrentSkipListSet<String>();
        var open = new AtomicBoolean(true);

        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> register(tenant, client, open, accepted)))
                    .toList();
            Waiting.until(OUTAGE, Duration.ofMillis(20), "the load has begun", () -> accepted.size() > 50);
            var during = acceptedWithoutBroker(accepted);
            open.set(false);
            for (var client : work) client.get();
            assertTrue(during > 100, "people were served during the outage: " + during);
        }

        awaitEffects(tenant, accepted.size());
        var events = Topics.registrations(tenant);
        assertEquals(accepted, events.stream().map(StoryEvent::key).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(accepted.size(), events.size());
        assertEquals(
                accepted,
                Databases.texts(Service.LOYALTY, "select cause_id::text from earning where tenant_id = ?", tenant));
    }

    /** Stops the broker, waits the outage out and starts it again; answers how many were served meanwhile. */
    private static int acceptedWithoutBroker(Set<String> accepted) throws Exception {
        Stage.platform().stopBroker();
        int before = accepted.size();
        long end = System.nanoTime() + OUTAGE.toNanos();
        Waiting.until(OUTAGE.multipliedBy(2), Duration.ofMillis(100), "the outage", () -> System.nanoTime() > end);
        int during = accepted.size() - before;
        Stage.platform().startBroker();
        return during;
    }

    private static void awaitEffects(String tenant, int expected) {
        Waiting.until(
                Duration.ofMinutes(2),
                Duration.ofMillis(200),
                "loyalty has caught up",
                () -> Databases.count(Service.LOYALTY, "earning", tenant) >= expected);
    }

    /** Registers without pause but gently; every refusal fails the test. */
    private static Void register(
            String tenant, int client, AtomicBoolean open, ConcurrentSkipListSet<String> accepted) {
        var retailer = Stage.retailer(tenant);
        for (int i = 0; open.get(); i++) {
            var sale = Registration.of(client * 100_000 + i);
            accepted.add(
                    retailer.post("/v1/registrations", sale).json().path("id").asText());
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        return null;
    }
}
