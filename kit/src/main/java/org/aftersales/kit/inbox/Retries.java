package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Parks events whose failure passes; later events of the same key wait behind them. */
@ApplicationScoped
class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final ScopedValue<Boolean> RETRYING = ScopedValue.newInstance();
    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final String PARK = """
            insert into event_retry (tenant_id, id, topic, key, headers, payload, attempts, due_at, reason)
            values (?, ?, ?, ?, ?::jsonb, ?, 1, ?, ?)""";

    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;
    private final ObjectMapper json;
    private final Clock clock;

    Retries(AgroalDataSource database, Transactions transactions, Tenants tenants, ObjectMapper json, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the current thread handles an event that comes from a table, not from Kafka. */
    static boolean retrying() {
        return RETRYING.isBound();
    }

    static void whileRetrying(Runnable work) {
        ScopedValue.where(RETRYING, true).run(work);
    }

    void park(IncomingEvent event, Exception failure) {
        LOG.warnf("parked %s %s: %s", event.type(), event.id(), StoredEvent.reason(failure));
        insert(event, clock.instant().plus(FIRST), StoredEvent.reason(failure));
    }

    void parkBehind(IncomingEvent event) {
        LOG.infof("parked %s %s behind an earlier event of its key", event.type(), event.id());
        insert(event, clock.instant(), "waits behind an earlier event of its key");
    }

    private void insert(IncomingEvent event, Instant due, String reason) {
        tenants.run(
                event.tenant(),
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(PARK)) {
                        statement.setString(1, event.tenant());
                        statement.setObject(2, Uuids.v7(clock));
                        statement.setString(3, event.topic());
                        statement.setString(4, event.key());
                        statement.setString(5, StoredEvent.headers(event, json));
                        statement.setBytes(6, event.payload());
                        statement.setTimestamp(7, Timestamp.from(due));
                        statement.setString(8, reason);
                        return statement.executeUpdate();
                    }
                })));
    }
}
