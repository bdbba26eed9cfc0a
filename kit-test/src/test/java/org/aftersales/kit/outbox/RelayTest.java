package org.aftersales.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.outbox.Wire.Sent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {
    private static final String TOPIC = "sample.relayed";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OutboxRelay relay;

    @Inject
    RelayProducer producer;

    @Inject
    Outbox outbox;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String run = "run-" + UUID.randomUUID() + "-";
    private Wire wire;

    @BeforeEach
    void read() {
        wire = new Wire(bootstrapServers, TOPIC);
    }

    @Test
    void what_was_committed_is_sent_and_leaves_the_outbox() throws Exception {
        append("a", "1");

        drain();

        assertEquals(List.of("1"), values("a"));
        assertEquals(0, waiting());
    }

    @Test
    void a_record_that_says_nothing_is_left_is_sent_without_a_value() throws Exception {
        append("erased", "1");
        var erasure = new SealedRecord(TOPIC, run + "erased", UUID.randomUUID(), "note", null);
        tenants.run("relay", () -> transactions.run(() -> outbox.append(erasure)));

        drain();

        assertEquals(List.of("1", Wire.NO_VALUE), values("erased"));
    }

    @Test
    void two_instances_keep_the_order_per_key() throws InterruptedException {
        var first = relay.newSender(0);
        var second = relay.newSender(0);
        Thread.ofPlatform().start(first);
        Thread.ofPlatform().start(second);

        for (var number = 0; number < 200; number++) {
            for (var key = 0; key < 4; key++) append("key" + key, String.valueOf(number));
            if (number == 100) first.stop(); // whoever leads, the other goes on
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        second.stop();
        second.awaitEnd(PATIENCE);
        first.awaitEnd(PATIENCE);

        var expected = IntStream.range(0, 200).mapToObj(String::valueOf).toList();
        for (var key = 0; key < 4; key++) assertEquals(expected, values("key" + key));
    }

    @Test
    void a_crash_between_send_and_delete_sends_again_with_the_same_id() throws Exception {
        append("crashed", "1");
        try (var connection = worker.getConnection()) {
            var rows = table(connection).take(500);
            new Sending(producer.get()).send(rows);
        }

        drain();

        var sent = sent("crashed");
        assertEquals(2, sent.size());
        assertEquals(1, sent.stream().map(Sent::id).distinct().count(), "readers drop the second by its id");
        assertEquals(List.of("1"), values("crashed"));
    }

    @Test
    void a_late_committing_lower_place_is_not_lost() throws Exception {
        try (var late = worker.getConnection()) {
            late.setAutoCommit(false);
            insert(late, "slow", "committed last");
            append("quick", "committed first");
            drain();
            assertEquals(List.of("committed first"), values("quick"));
            assertEquals(List.of(), values("slow"));

            late.commit();
            late.setAutoCommit(true);
        }
        drain();

        assertEquals(List.of("committed last"), values("slow"));
    }

    @Test
    void a_row_no_broker_takes_is_quarantined_and_holds_back_only_later_rows_of_its_key() throws Exception {
        append("poisoned", "before");
        append("poisoned", "x".repeat(2_000_000));
        append("poisoned", "after");
        append("healthy", "1");

        for (var round = 0; round < 3; round++) drain();

        assertEquals(List.of("before"), values("poisoned"));
        assertEquals(List.of("1"), values("healthy"));
        assertEquals(List.of("after"), waitingBehindQuarantine());
        release();
    }

    @Test
    void rows_behind_a_released_row_are_sent() throws Exception {
        append("released", "x".repeat(2_000_000));
        append("released", "after");
        drain();
        assertEquals(List.of(), values("released"));

        release();
        drain();

        assertEquals(List.of("after"), values("released"));
    }

    @Test
    void a_topic_that_is_not_there_holds_back_only_itself() throws Exception {
        tenants.run(
                "relay",
                () -> transactions.run(() -> {
                    outbox.append("sample.nowhere", run + "lost", "note", bytes("1"), headers());
                    outbox.append("sample.nowhere", run + "lost too", "note", bytes("1"), headers());
                }));
        append("found", "1");

        assertThrows(IllegalStateException.class, this::drain);

        assertEquals(List.of("1"), values("found"));
        assertEquals(2, waiting());
        texts("delete from outbox where aggregateid like ? returning id::text");
    }

    @Test
    void a_thousand_rows_are_sent_in_one_go_of_batches() throws Exception {
        tenants.run(
                "relay",
                () -> transactions.run(() -> IntStream.range(0, 1_200)
                        .forEach(number ->
                                outbox.append(TOPIC, run + "many", "note", bytes(String.valueOf(number)), headers()))));

        drain();

        assertEquals(1_200, values("many").size());
        assertTrue(values("many").getLast().equals("1199"));
    }

    private void append(String key, String value) {
        tenants.run(
                "relay",
                () -> transactions.run(() -> outbox.append(TOPIC, run + key, "note", bytes(value), headers())));
    }

    private static Map<String, String> headers() {
        return Map.of("ce_id", UUID.randomUUID().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends until a round finds nothing, on a connection of its own. */
    private void drain() throws Exception {
        var sender = relay.newSender(0);
        try (var connection = worker.getConnection()) {
            while (sender.sendBatch(table(connection)) > 0) {
                // one more round
            }
        }
    }

    private OutboxTable table(Connection connection) {
        return new OutboxTable(connection, json, 0, 1);
    }

    private List<Sent> sent(String key) {
        return wire.records((run + key)::equals);
    }

    /** The values of a key as a reader sees them who drops known ids. */
    private List<String> values(String key) {
        var known = new LinkedHashMap<String, String>();
        sent(key).forEach(record -> known.putIfAbsent(record.id(), record.value()));
        return new ArrayList<>(known.values());
    }

    private void insert(Connection connection, String key, String value) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, bucket, tenant_id, aggregatetype, aggregateid, type, payload, headers)
                values (?, 0, 'relay', ?, ?, 'note', ?, '{"ce_id": "late"}')""")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, TOPIC);
            statement.setString(3, run + key);
            statement.setBytes(4, bytes(value));
            statement.executeUpdate();
        }
    }

    private int waiting() throws SQLException {
        return texts("select id::text from outbox where aggregateid like ?").size();
    }

    private List<String> waitingBehindQuarantine() throws SQLException {
        return texts("""
                select convert_from(payload, 'UTF8') from outbox
                where aggregateid like ? and quarantined_at is null order by seq""");
    }

    private void release() throws SQLException {
        texts("delete from outbox where aggregateid like ? and quarantined_at is not null returning id::text");
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, run + "%");
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) texts.add(rows.getString(1));
                return texts;
            }
        }
    }
}
