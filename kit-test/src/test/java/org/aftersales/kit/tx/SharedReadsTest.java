package org.aftersales.kit.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(60)
class SharedReadsTest {
    private static final int CLIENTS = 64;
    private static final int ASKS = 40;
    private static final String WHO = "select asked, current_setting('app.tenant') from unnest(?::text[]) asked";
    private static final String PARCELS = "select id from parcel where id = any(?)";

    @Inject
    AgroalDataSource database;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    ParcelUseCases parcels;

    private final String tenant = "shared-" + UUID.randomUUID();
    private final Collection<Integer> rounds = new ConcurrentLinkedQueue<>();

    @Test
    void a_look_up_alone_waits_for_nobody() {
        var reads = new SharedReads<>(tenants, inTransaction(this::whoAsks));
        assertEquals(tenant, tenants.as(tenant, () -> reads.find("a")));
        assertEquals(List.of(1), List.copyOf(rounds));
    }

    @Test
    void what_is_not_there_is_told_as_nothing() {
        var reads = new SharedReads<String, String>(tenants, keys -> Map.of());
        assertNull(tenants.as(tenant, () -> reads.find("a")));
    }

    @Test
    void many_at_once_share_rounds_and_each_is_told_its_own() throws Exception {
        var reads = new SharedReads<Integer, Integer>(tenants, this::doubled);
        atOnce(client -> {
            for (int ask = 0; ask < ASKS; ask++) {
                int key = client * ASKS + ask;
                assertEquals(2 * key, tenants.as(tenant, () -> reads.find(key)));
            }
        });
        assertEquals(CLIENTS * ASKS, rounds.stream().mapToInt(Integer::intValue).sum(), "each key was read once");
        assertTrue(rounds.size() < CLIENTS * ASKS / 4, rounds.size() + " rounds");
        assertTrue(rounds.stream().allMatch(keys -> keys <= 64), "a round is bounded");
    }

    @Test
    void a_round_is_one_tenants() throws Exception {
        var reads = new SharedReads<>(tenants, inTransaction(this::whoAsks));
        atOnce(client -> {
            var own = tenant + "-" + client % 3;
            for (int ask = 0; ask < ASKS; ask++) assertEquals(own, tenants.as(own, () -> reads.find("a")));
        });
    }

    @Test
    void what_was_committed_before_the_question_is_seen() throws Exception {
        var reads = new SharedReads<>(tenants, inTransaction(this::parcels));
        atOnce(client -> tenants.run(tenant, () -> {
            for (int ask = 0; ask < 5; ask++) {
                var id = parcels.register("a vase").key();
                assertEquals(id, reads.find(id));
            }
        }));
    }

    @Test
    void a_failed_round_fails_for_all_of_it_and_for_nobody_else() throws Exception {
        var broken = new AtomicBoolean(true);
        var reads = new SharedReads<Integer, Integer>(tenants, keys -> {
            if (broken.get()) throw new IllegalArgumentException("broken");
            return doubled(keys);
        });
        atOnce(client -> tenants.run(
                tenant, () -> assertThrows(IllegalArgumentException.class, () -> reads.find(client), "of " + client)));
        broken.set(false);
        assertEquals(2, tenants.as(tenant, () -> reads.find(1)));
    }

    private interface Client {
        void run(int number) throws Exception;
    }

    private static void atOnce(Client client) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, CLIENTS)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        start.await();
                        client.run(number);
                        return true;
                    })
                    .forEach(task -> all.add(threads.submit(task)));
            start.countDown();
            for (var each : all) each.get();
        }
    }

    private <K, V> Function<Set<K>, Map<K, V>> inTransaction(Function<Set<K>, Map<K, V>> read) {
        return keys -> transactions.get(() -> read.apply(keys));
    }

    private Map<Integer, Integer> doubled(Set<Integer> keys) {
        rounds.add(keys.size());
        pause();
        var found = new HashMap<Integer, Integer>();
        for (int key : keys) found.put(key, 2 * key);
        return found;
    }

    /** As long as a database takes. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> whoAsks(Set<String> keys) {
        rounds.add(keys.size());
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(WHO)) {
                statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
                var found = new HashMap<String, String>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) found.put(row.getString(1), row.getString(2));
                }
                return found;
            }
        });
    }

    private Map<UUID, UUID> parcels(Set<UUID> keys) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PARCELS)) {
                statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
                var found = new HashMap<UUID, UUID>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) found.put(row.getObject(1, UUID.class), row.getObject(1, UUID.class));
                }
                return found;
            }
        });
    }
}
