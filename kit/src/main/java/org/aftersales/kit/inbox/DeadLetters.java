package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Events that cannot be handled: a row to list and replay, and a message on {@code <service>.dead-letters}, both in one
 * commit. Those that do not even say whose they are belong to the tenant {@value #NOBODYS}.
 */
@Startup // its counter starts from zero, not from the first event
@ApplicationScoped
class DeadLetters {
    static final String NOBODYS = "platform";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String BURY = """
            insert into dead_letter (tenant_id, id, topic, key, headers, payload, reason, failed_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final Counter buried;
    private final String topic;

    DeadLetters(
            AgroalDataSource database,
            Transactions transactions,
            Tenants tenants,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            MeterRegistry registry,
            KitConfig config) {
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.buried = registry.counter("dead.letters");
        this.topic = config.service() + ".dead-letters";
    }

    /** Buries the event in a transaction of its own. */
    void bury(IncomingEvent event, Exception failure) {
        var tenant = event.plausibleTenant().orElse(NOBODYS);
        tenants.run(tenant, () -> transactions.run(() -> record(event, failure)));
    }

    /** Buries the event in the current transaction; of a contact, everything but what it says. */
    void record(IncomingEvent received, Exception failure) {
        var event = received.burial();
        var reason = StoredEvent.reason(failure);
        LOG.errorf("dead letter from %s: %s", event.topic(), reason);
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(BURY)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, Uuids.v7(clock));
                statement.setString(3, event.topic());
                statement.setString(4, event.key());
                statement.setString(5, StoredEvent.headers(event, json));
                statement.setBytes(6, event.payload());
                statement.setString(7, reason);
                statement.setTimestamp(8, Timestamp.from(clock.instant()));
                return statement.executeUpdate();
            }
        });
        publish(event, reason);
        buried.increment();
    }

    private void publish(IncomingEvent event, String reason) {
        var headers = new HashMap<>(event.headers());
        headers.put("dead-letter-reason", reason);
        headers.put("dead-letter-topic", event.topic());
        outbox.append(topic, event.key(), "dead-letter", event.payload(), headers);
    }
}
