package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;

/** Handles parked events again, the earliest of each key first; row and effect go in one transaction. */
@ApplicationScoped
public class RetrySweep {
    private static final String DUE = """
            select tenant_id, id from event_retry row
            where due_at <= ? and not exists (
                select from event_retry earlier where earlier.tenant_id = row.tenant_id
                  and earlier.topic = row.topic and earlier.key = row.key and earlier.place < row.place)
            order by place limit 100""";

    private static final String TAKE = """
            delete from event_retry where tenant_id = ? and id = (
                select id from event_retry where tenant_id = ? and id = ? for update skip locked)
            returning topic, key, headers, payload""";

    /** Doubling pauses, at most five minutes; the twentieth failure ends in a dead letter after about an hour. */
    private static final String POSTPONE = """
            update event_retry set attempts = attempts + 1, reason = ?,
                due_at = ?::timestamptz + least(power(2, attempts), 300) * interval '1 second'
            where tenant_id = ? and id = ? and attempts < 20""";

    /** Per second; each looks at the first event of at most 100 keys. */
    private static final int ROUNDS = 20;

    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;
    private final Consumers consumers;
    private final DeadLetters deadLetters;
    private final Reception reception;
    private final ObjectMapper json;
    private final Clock clock;

    RetrySweep(
            @DataSource("worker") AgroalDataSource worker,
            AgroalDataSource database,
            Transactions transactions,
            Tenants tenants,
            Consumers consumers,
            DeadLetters deadLetters,
            Reception reception,
            ObjectMapper json,
            Clock clock) {
        this.worker = worker;
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.reception = reception;
        this.json = json;
        this.clock = clock;
    }

    private record Row(String tenant, UUID id) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        int round = 0;
        while (round < ROUNDS && sweep() > 0) round++;
    }

    /** One round over everything due; answers how many rows were looked at. */
    public int sweep() {
        var due = Sql.call(worker, this::due);
        for (var row : due) {
            if (!reception.enter()) return 0;
            try {
                tenants.run(row.tenant(), () -> retry(row));
            } finally {
                reception.leave();
            }
        }
        return due.size();
    }

    private List<Row> due(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            try (var answer = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (answer.next()) rows.add(new Row(answer.getString(1), answer.getObject(2, UUID.class)));
                return rows;
            }
        }
    }

    private void retry(Row row) {
        try {
            transactions.run(() -> {
                var taken = Sql.call(database, connection -> take(connection, row));
                if (!taken.isEmpty()) consumers.receiveAgain(taken.getFirst());
            });
        } catch (RuntimeException failure) {
            if (reception.closed()) return;
            transactions.run(() -> afterFailure(row, failure));
        }
    }

    /** In a transaction of its own: the failed one has put the row back. */
    private void afterFailure(Row row, RuntimeException failure) {
        if (IntakeInterceptor.passes(failure) && Sql.call(database, c -> postpone(c, row, failure)) == 1) return;
        var taken = Sql.call(database, connection -> take(connection, row));
        if (!taken.isEmpty()) deadLetters.record(taken.getFirst(), failure);
    }

    private int postpone(Connection connection, Row row, RuntimeException failure) throws SQLException {
        try (var statement = connection.prepareStatement(POSTPONE)) {
            statement.setString(1, StoredEvent.reason(failure));
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, row.tenant());
            statement.setObject(4, row.id());
            return statement.executeUpdate();
        }
    }

    private List<IncomingEvent> take(Connection connection, Row row) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, row.tenant());
            statement.setString(2, row.tenant());
            statement.setObject(3, row.id());
            try (var answer = statement.executeQuery()) {
                return answer.next() ? List.of(StoredEvent.read(answer, json)) : List.of();
            }
        }
    }
}
