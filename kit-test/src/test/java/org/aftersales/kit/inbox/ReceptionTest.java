package org.aftersales.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

/** What a stop does to events: none is called a failure because the service was taken down around it. */
@QuarkusTest
class ReceptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final IllegalStateException GONE = new IllegalStateException("EntityManagerFactory is closed");

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Inject
    AgroalDataSource database;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Retries retries;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Consumers consumers;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final String tenant = "reception-" + UUID.randomUUID();
    private final Reception reception = new Reception();

    @Test
    void a_stop_waits_for_those_inside_and_lets_nobody_in_any_more() throws Exception {
        assertTrue(reception.enter());
        var stop = stop();
        await().atMost(PATIENCE).until(reception::closed);

        assertFalse(reception.enter());
        assertFalse(stop.join(Duration.ofMillis(300)), "it does not wait");
        reception.leave();

        assertTrue(stop.join(PATIENCE), "it waits for nobody");
        assertFalse(reception.enter());
    }

    @Test
    void an_event_that_comes_after_the_stop_is_neither_tried_nor_settled() throws Exception {
        reception.close(new ShutdownEvent());
        var tries = new AtomicInteger();

        assertThrows(Reception.Closed.class, () -> intake().handle(call(tries::incrementAndGet)));

        assertEquals(0, tries.get());
        assertEquals(0, settled());
    }

    @Test
    void an_event_that_fails_while_the_service_stops_is_not_settled() throws Exception {
        var failure = assertThrows(IllegalStateException.class, () -> intake().handle(call(() -> {
            stop();
            await().atMost(PATIENCE).until(reception::closed);
            throw GONE;
        })));

        assertSame(GONE, failure);
        assertEquals(0, settled());
    }

    @Test
    void an_event_that_fails_otherwise_is_settled() throws Exception {
        intake().handle(call(() -> {
            throw GONE;
        }));

        assertEquals(1, settled());
    }

    @Test
    void a_parked_event_is_not_tried_after_the_stop() throws Exception {
        retries.park(event(), GONE);
        reception.close(new ShutdownEvent());

        new RetrySweep(worker, database, transactions, tenants, consumers, deadLetters, reception, json, later())
                .sweep();

        assertEquals(1, count("event_retry where attempts = 1 and tenant_id = ?"));
        assertEquals(0, count("dead_letter where tenant_id = ?"));
    }

    private Clock later() {
        return Clock.offset(clock, Duration.ofMinutes(1));
    }

    private IntakeInterceptor intake() {
        return new IntakeInterceptor(tenants, retries, deadLetters, reception);
    }

    private Thread stop() {
        return Thread.startVirtualThread(() -> {
            try {
                reception.close(new ShutdownEvent());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private InvocationContext call(Callable<?> work) {
        Object[] parameters = {event()};
        return (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> method.getName().equals("proceed") ? work.call() : parameters);
    }

    private IncomingEvent event() {
        var key = Delivery.key();
        var headers = IncomingEvents.headers(Delivery.TYPE, key, tenant, "sample");
        var payload = "{\"parcelId\": \"%s\", \"label\": \"a vase\"}".formatted(key);
        return new IncomingEvent("sample.parcels", key, headers, payload.getBytes(StandardCharsets.UTF_8), json);
    }

    private long settled() {
        return count("event_retry where tenant_id = ?") + count("dead_letter where tenant_id = ?");
    }

    private long count(String rows) {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement("select count(*) from " + rows)) {
                statement.setString(1, tenant);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
