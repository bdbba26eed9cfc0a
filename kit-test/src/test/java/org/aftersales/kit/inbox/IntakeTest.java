package org.aftersales.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.Disturbance;
import org.aftersales.kit.test.EventProbe;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DeliveryNotes notes;

    @Inject
    Disturbance disturbance;

    @Inject
    EventProbe probe;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String tenant = "intake-" + UUID.randomUUID();
    private Delivery delivery;

    @BeforeEach
    void open() {
        delivery = new Delivery(bootstrapServers, tenant);
    }

    @AfterEach
    void close() {
        disturbance.none();
        delivery.close();
    }

    @Test
    void an_event_delivered_twice_has_one_effect() {
        var key = Delivery.key();
        var headers = delivery.registered(key, "a vase");
        delivery.send(key, headers, "{\"parcelId\": \"" + key + "\", \"label\": \"a vase\"}");
        delivery.registered(key, "the end");

        awaitNotes(List.of("a vase", "the end"));
    }

    @Test
    void a_thousand_events_of_one_key_keep_their_order_whatever_each_takes() {
        var random = new Random(42);
        disturbance.when(label -> LockSupport.parkNanos(random.nextInt(2_000_000)));
        var key = Delivery.key();

        for (var number = 0; number < 1_000; number++) delivery.registered(key, String.valueOf(number));

        awaitNotes(IntStream.range(0, 1_000).mapToObj(String::valueOf).toList());
    }

    @Test
    void a_passing_failure_is_tried_again_in_place() {
        var attempts = new AtomicInteger();
        disturbance.when(label -> {
            if (attempts.incrementAndGet() < 3) throw new NotYet("its shelf");
        });

        delivery.registered(Delivery.key(), "a vase");

        awaitNotes(List.of("a vase"));
        assertEquals(3, attempts.get());
    }

    @Test
    void what_follows_from_an_event_is_caused_by_it_and_belongs_to_its_story_and_trace() {
        var key = Delivery.key();
        var headers = delivery.headers(key);
        headers.put("ce_type", "sample.parcel.ordered.v1");
        headers.put("ce_correlationid", "the story");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        delivery.send(key, headers, "{\"label\": \"a vase\"}");

        await().atMost(PATIENCE).until(() -> probe.of(tenant).size() == 1);
        var followed = probe.of(tenant).getFirst().headers();
        assertEquals("the story", followed.get("ce_correlationid"));
        assertEquals(headers.get("ce_id"), followed.get("ce_causationid"));
        assertEquals(
                "0af7651916cd43dd8448eb211c80319c", followed.get("traceparent").split("-")[1]);
    }

    @Test
    void an_unknown_type_is_passed_over_and_not_even_remembered() throws SQLException {
        var key = Delivery.key();
        var headers = delivery.headers(key);
        headers.put("ce_type", "sample.parcel.painted.v1");
        delivery.send(key, headers, "{}");
        delivery.registered(key, "the end");

        awaitNotes(List.of("the end"));
        assertEquals(List.of(), deadLetters(tenant));
        assertEquals(1, remembered());
    }

    private int remembered() throws SQLException {
        try (var connection = worker.getConnection();
                var query = connection.prepareStatement("select from inbox where tenant_id = ?")) {
            query.setString(1, tenant);
            int rows = 0;
            for (var answer = query.executeQuery(); answer.next(); ) rows++;
            return rows;
        }
    }

    @Test
    void poison_is_parked_as_dead_letters_and_others_pass() {
        var key = Delivery.key();
        delivery.send(key, delivery.headers(key), "this is no JSON");
        delivery.send(key, delivery.headers(key), "{\"parcelId\": [], \"label\": {}}");
        delivery.send(key, delivery.headers(key), null);
        delivery.send(key, without("ce_id", key), "{}");
        delivery.send(key, without("ce_type", key), "{}");
        delivery.send(key, without("ce_source", key), "{}");
        delivery.send(key, with("ce_id", "not a uuid", key), "{}");
        delivery.send(key, with("ce_id", "nul\u0000nul", key), "{}");
        delivery.send("nul\u0000key", delivery.headers(key), "this is no JSON");
        delivery.send(null, delivery.headers(key), "this is no JSON");
        delivery.send("k".repeat(100_000), delivery.headers(key), "{}");
        delivery.send(key, with("ce_source", "s".repeat(100_000), key), "{}");
        delivery.registered(key, "same key");
        delivery.registered(Delivery.key(), "another key");

        await().atMost(PATIENCE).until(() -> notes.labels(tenant).size() == 2);
        await().atMost(PATIENCE).until(() -> deadLetters(tenant).size() == 12);
    }

    @Test
    void poison_of_nobody_belongs_to_the_platform() {
        var before = deadLetters(DeadLetters.NOBODYS).size();
        var key = Delivery.key();

        delivery.send(key, without("ce_tenantid", key), "{}");
        delivery.send(key, with("ce_tenantid", "", key), "{}");
        delivery.send(key, with("ce_tenantid", "t".repeat(100_000), key), "{}");
        delivery.send(key, Map.of(), "{}");
        delivery.registered(key, "the end");

        awaitNotes(List.of("the end"));
        await().atMost(PATIENCE).until(() -> deadLetters(DeadLetters.NOBODYS).size() == before + 4);
    }

    private Map<String, String> without(String header, String key) {
        var headers = delivery.headers(key);
        headers.remove(header);
        return headers;
    }

    private Map<String, String> with(String header, String text, String key) {
        var headers = delivery.headers(key);
        headers.put(header, text);
        return headers;
    }

    private void awaitNotes(List<String> expected) {
        await().atMost(PATIENCE).until(() -> notes.labels(tenant).size() >= expected.size());
        assertEquals(expected, notes.labels(tenant));
    }

    private static List<String> deadLetters(String tenant) {
        return new Calls(tenant)
                .admin()
                .queryParam("limit", 200)
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
