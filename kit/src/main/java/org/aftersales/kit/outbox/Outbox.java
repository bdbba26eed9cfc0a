package org.aftersales.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Messages written in the transaction that made them true. Aggregates managed by Hibernate need no call; the named hot
 * paths, which write their rows as plain SQL, hand their aggregates to {@link #append}, or to
 * {@link org.aftersales.kit.domain.Enlisted Enlisted}, which has their events written with all others of the transaction.
 */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox (id, bucket, tenant_id, aggregatetype, aggregateid, type, payload, headers)
            values""";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

    /** So many rows are one statement; of more the driver makes as few as it can, of powers of two. */
    private static final int FEW = 16;

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

    /** What follows from what is under way belongs to this. */
    public Correlation correlation() {
        return RequestCorrelation.current(clock);
    }

    /** Begins to collect what follows from several causes, to be written at once. */
    public Collected collect() {
        return new Collected();
    }

    /** Events that are not written yet; nothing is published that is not. */
    public final class Collected {
        private final List<OutboxRow> rows = new ArrayList<>();

        private Collected() {}

        /** Drains what the aggregate has raised since; it follows from what is under way, see {@link Correlation}. */
        public void drain(Aggregate aggregate) {
            var shared = encoder.shared();
            for (var raised : aggregate.drain()) rows.add(encoder.encode(aggregate, raised, tenants.current(), shared));
        }

        /** Appends all of it in the order in which it was collected, inside the transaction. */
        public void write() {
            insert(rows);
        }
    }

    /** Appends a record that only its readers can open, inside the transaction. */
    public void append(SealedRecord sealed) {
        insert(List.of(encoder.encode(sealed, tenants.current())));
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

    private boolean insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        return rows.size() <= FEW ? insertFew(connection, rows) : insertMany(connection, rows);
    }

    private boolean insertFew(Connection connection, List<OutboxRow> rows) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(rows.size(), ROW));
        try (var statement = connection.prepareStatement(APPEND + " " + marks)) {
            int place = 1;
            for (var row : rows) place = bind(statement, place, row);
            return statement.executeUpdate() == rows.size();
        }
    }

    private boolean insertMany(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND + " " + ROW)) {
            for (var row : rows) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            return statement.executeBatch().length == rows.size();
        }
    }

    private int bind(PreparedStatement statement, int first, OutboxRow row) throws SQLException {
        statement.setObject(first, row.id());
        statement.setInt(first + 1, row.bucket());
        statement.setString(first + 2, tenants.current());
        statement.setString(first + 3, row.topic());
        statement.setString(first + 4, row.key());
        statement.setString(first + 5, row.type());
        statement.setBytes(first + 6, row.payload());
        statement.setString(first + 7, write(row.headers()));
        return first + 8;
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
