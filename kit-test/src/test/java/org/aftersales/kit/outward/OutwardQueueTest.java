package org.aftersales.kit.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.outward.OutwardQueue.Taken;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutwardQueueTest {

    @Inject
    Outgoing outgoing;

    @Inject
    OutwardQueues queues;

    @Inject
    TestClock clock;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private final String tenant = "outward-" + UUID.randomUUID();
    private OutwardQueue queue;

    @BeforeEach
    void nothing_is_due() {
        clock.reset();
        clock.advance(Duration.ofDays(1));
        outgoing.clear();
        clock.reset();
        queue = outgoing.queue();
    }

    @Test
    void what_is_taken_is_nobody_elses_while_the_lease_lasts() {
        var id = outgoing.plan(tenant);

        assertEquals(List.of(new Taken(tenant, id, 1)), outgoing.take());
        assertEquals(List.of(), outgoing.take());
        clock.advance(Outgoing.LEASE);
        assertEquals(List.of(new Taken(tenant, id, 2)), outgoing.take());
    }

    @Test
    void what_is_done_never_comes_again() {
        var id = outgoing.plan(tenant);
        outgoing.in(tenant, () -> queue.done(id));

        assertEquals(List.of(), outgoing.take());
    }

    @Test
    void what_is_postponed_comes_at_its_time() {
        var id = outgoing.plan(tenant);
        outgoing.take();
        var later = clock.instant().plusSeconds(60);
        outgoing.in(tenant, () -> queue.again(id, 1, later));

        clock.set(later.minusMillis(1));
        assertEquals(List.of(), outgoing.take());
        clock.set(later);
        assertEquals(List.of(new Taken(tenant, id, 2)), outgoing.take());
    }

    @Test
    void who_is_late_does_not_postpone_what_somebody_else_has_taken() {
        var id = outgoing.plan(tenant);
        outgoing.take();
        clock.advance(Outgoing.LEASE);
        outgoing.take();
        outgoing.in(tenant, () -> queue.again(id, 1, clock.instant()));

        assertEquals(List.of(), outgoing.take());
    }

    @Test
    void what_is_put_back_has_not_been_tried() {
        var id = outgoing.plan(tenant);
        queue.putBack(outgoing.take().getFirst(), Duration.ofSeconds(10));

        assertEquals(List.of(), outgoing.take());
        clock.advance(Duration.ofSeconds(10));
        assertEquals(List.of(new Taken(tenant, id, 1)), outgoing.take());
    }

    @Test
    void who_is_late_does_not_put_back_what_somebody_else_has_taken() {
        outgoing.plan(tenant);
        var first = outgoing.take().getFirst();
        clock.advance(Outgoing.LEASE);
        outgoing.take();
        queue.putBack(first, Duration.ZERO);

        assertEquals(List.of(), outgoing.take());
    }

    @Test
    void what_is_due_longest_is_taken_first() {
        var ids = new ArrayList<UUID>();
        for (int each = 0; each < 5; each++) {
            ids.add(outgoing.plan(tenant));
            clock.advance(Duration.ofSeconds(1));
        }

        var taken = queue.take(3, Outgoing.LEASE);

        assertEquals(
                Set.copyOf(ids.subList(0, 3)), taken.stream().map(Taken::id).collect(Collectors.toSet()));
    }

    @Test
    void a_plan_of_a_rolled_back_transaction_never_was() {
        assertThrows(
                IllegalStateException.class,
                () -> outgoing.in(tenant, () -> {
                    queue.plan(UUID.randomUUID());
                    throw new IllegalStateException("changed my mind");
                }));

        assertEquals(List.of(), outgoing.take());
    }

    @Test
    void nobody_ends_what_is_another_tenants() {
        var id = outgoing.plan(tenant);
        outgoing.in("other-" + tenant, () -> queue.done(id));

        assertEquals(List.of(new Taken(tenant, id, 1)), outgoing.take());
    }

    @Test
    void two_workers_never_take_the_same() throws Exception {
        var planned = new HashSet<UUID>();
        for (int each = 0; each < 200; each++) planned.add(outgoing.plan(tenant));

        var taken = new ArrayList<UUID>();
        Callable<List<Taken>> taking = () -> queue.take(20, Outgoing.LEASE);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var rounds = IntStream.range(0, 20).mapToObj(round -> taking).toList();
            for (var round : workers.invokeAll(rounds)) round.get().forEach(each -> taken.add(each.id()));
        }

        assertEquals(planned, new HashSet<>(taken));
        assertEquals(planned.size(), taken.size());
    }

    @Test
    void what_another_worker_is_about_to_take_is_passed_over_and_not_waited_for() throws Exception {
        var held = outgoing.plan(tenant);
        var free = outgoing.plan(tenant);

        try (var connection = worker.getConnection();
                var other = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from parcel_due where parcel_id = ? for update")) {
                lock.setObject(1, held);
                lock.executeQuery();
                var taken = other.submit(outgoing::take).get(5, TimeUnit.SECONDS);
                assertEquals(List.of(new Taken(tenant, free, 1)), taken);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        assertEquals(List.of(new Taken(tenant, held, 1)), outgoing.take());
    }

    @Test
    void what_is_no_name_makes_no_statement() {
        assertThrows(IllegalArgumentException.class, () -> queues.of("parcel_due; drop table parcel", "parcel_id"));
        assertThrows(IllegalArgumentException.class, () -> queues.of("parcel_due", "1 = 1 or parcel_id"));
    }
}
