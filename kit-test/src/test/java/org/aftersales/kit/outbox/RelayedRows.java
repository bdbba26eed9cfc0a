package org.aftersales.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.outbox.Wire.Sent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox rows of one test and what became of them on the topic; other tests' rows do not show. */
@Dependent
class RelayedRows {
    static final String TOPIC = "sample.relayed";

    private final OutboxRelay relay;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final AgroalDataSource worker;
    private final Wire wire;
    private final String run = "run-" + UUID.randomUUID() + "-";

    RelayedRows(
            OutboxRelay relay,
            Outbox outbox,
            Tenants tenants,
            Transactions transactions,
            ObjectMapper json,
            @DataSource("worker") AgroalDataSource worker,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.relay = relay;
        this.outbox = outbox;
        this.tenants = tenants;
        this.transactions = transactions;
        this.json = json;
        this.worker = worker;
        this.wire = new Wire(bootstrapServers, TOPIC);
    }

    /** Values for one key of a topic, committed together. */
    void append(String topic, String key, List<String> values) {
        tenants.run(
                "relay",
                () -> transactions.run(() ->
                        values.forEach(value -> outbox.append(topic, run + key, "note", bytes(value), headers()))));
    }

    void append(String key, String value) {
        append(TOPIC, key, List.of(value));
    }

    /** Says that nothing is left of a key. */
    void erase(String key) {
        var erasure = new SealedRecord(TOPIC, run + key, UUID.randomUUID(), "note", null);
        tenants.run("relay", () -> transactions.run(() -> outbox.append(erasure)));
    }

    private static Map<String, String> headers() {
        return Map.of("ce_id", UUID.randomUUID().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends until a round finds nothing, on a connection of its own. */
    void drain() throws Exception {
        var sender = relay.newSender(0);
        try (var connection = worker.getConnection()) {
            while (sender.sendBatch(table(connection)) > 0) {
                // one more round
            }
        }
    }

    OutboxTable table(Connection connection) {
        return new OutboxTable(connection, json, 0, 1, ToldOutside.ALL);
    }

    List<Sent> sent(String key) {
        return wire.records((run + key)::equals);
    }

    /** The values of a key as a reader sees them who drops known ids. */
    List<String> values(String key) {
        var known = new LinkedHashMap<String, String>();
        sent(key).forEach(record -> known.putIfAbsent(record.id(), record.value()));
        return new ArrayList<>(known.values());
    }

    /** Inserts a row in the transaction of the connection. */
    void insert(Connection connection, String key, String value) throws SQLException {
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

    int waiting() throws SQLException {
        return texts("select id::text from outbox where aggregateid like ?").size();
    }

    List<String> waitingBehindQuarantine() throws SQLException {
        return texts("""
                select convert_from(payload, 'UTF8') from outbox
                where aggregateid like ? and quarantined_at is null order by seq""");
    }

    void release() throws SQLException {
        texts("delete from outbox where aggregateid like ? and quarantined_at is not null returning id::text");
    }

    /** Deletes what still waits. */
    void forget() throws SQLException {
        texts("delete from outbox where aggregateid like ? returning id::text");
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
