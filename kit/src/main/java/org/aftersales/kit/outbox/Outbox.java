package org.aftersales.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Messages written in the transaction that made them true. Aggregates managed by Hibernate need no call; the named hot
 * paths, which write their rows as plain SQL, hand their aggregates to {@link #append}.
 */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox (id, bucket, tenant_id, aggregatetype, aggregateid, type, payload, headers)
            select id, bucket, ?, topic, key, type, payload, headers::jsonb
            from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                with ordinality as row(id, bucket, topic, key, type, payload, headers, place)
            order by place""";

    private final AgroalDataSource database;
    private final EventEncoder encoder;
    private final Tenants tenants;
    private final ObjectMapper json;
    private final RelayBell bell;
    private final TransactionSynchronizationRegistry synchronizations;
    private final java.time.Clock clock;

    Outbox(
            AgroalDataSource database,
            EventEncoder encoder,
            Tenants tenants,
            ObjectMapper json,
            RelayBell bell,
            TransactionSynchronizationRegistry synchronizations,
            java.time.Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.tenants = tenants;
        this.json = json;
        this.bell = bell;
        this.synchronizations = synchronizations;
        this.clock = clock;
    }

    /** Drains the raised events of the aggregates into the outbox, in the order given, inside the transaction. */
    public void append(Collection<? extends Aggregate> aggregates) {
        if (aggregates.isEmpty()) return;
        var tenant = tenants.current();
        var shared = encoder.shared();
        var rows = new ArrayList<OutboxRow>();
        for (var aggregate : aggregates) {
            for (var raised : aggregate.drain()) {
                rows.add(encoder.encode(aggregate, raised, tenant, shared));
            }
        }
        insert(rows);
    }

    /** Appends a message that is not an event of ours, for example a dead letter. */
    public void append(String topic, @Nullable String key, String type, byte[] payload, Map<String, String> headers) {
        insert(List.of(new OutboxRow(Uuids.v7(clock), topic, key, type, payload, headers)));
    }

    private void insert(List<OutboxRow> rows) {
        if (rows.isEmpty()) return;
        Sql.call(database, connection -> insert(connection, rows));
        synchronizations.registerInterposedSynchronization(new RingAfterCommit());
    }

    private int insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, rows.stream().map(OutboxRow::id).toArray(java.util.UUID[]::new));
            var buckets = rows.stream().map(row -> (short) row.bucket()).toArray(Short[]::new);
            statement.setArray(3, connection.createArrayOf("int2", buckets));
            statement.setArray(4, texts(connection, rows.stream().map(OutboxRow::topic)));
            statement.setArray(5, texts(connection, rows.stream().map(OutboxRow::key)));
            statement.setArray(6, texts(connection, rows.stream().map(OutboxRow::type)));
            var payloads = rows.stream().map(OutboxRow::payload).toArray(byte[][]::new);
            statement.setArray(7, connection.createArrayOf("bytea", payloads));
            statement.setArray(8, texts(connection, rows.stream().map(row -> write(row.headers()))));
            return statement.executeUpdate();
        }
    }

    /** The driver sends an array of strings as it is, and an array of objects escaped character by character. */
    private static java.sql.Array texts(Connection connection, java.util.stream.Stream<@Nullable String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray(String[]::new));
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.ring();
        }
    }
}
