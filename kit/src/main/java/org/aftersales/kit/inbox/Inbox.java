package org.aftersales.kit.inbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Remembers handled events in the transaction of their effect, so that each has its effect once. */
@Startup // its counter starts from zero, not from the first event
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** Parked predecessors and duplicates both leave no row; which it was is asked only then. */
    private static final String ENTER = """
            insert into inbox (tenant_id, source, id) select ?, ?, ?
            where ? or not exists (select from event_retry where tenant_id = ? and topic = ? and key = ?)
            on conflict do nothing""";

    private static final String ENTER_ALL = """
            insert into inbox (tenant_id, source, id) select ?, t.source, t.id
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) t (source, id, topic, key)
            where not exists (select from event_retry r where r.tenant_id = ? and r.topic = t.topic and r.key = t.key)
            on conflict do nothing returning source, id""";

    private static final String KNOWN = "select 1 from inbox where tenant_id = ? and source = ? and id = ?";

    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Counter duplicates;

    Inbox(AgroalDataSource database, Transactions transactions, MeterRegistry registry) {
        this.database = database;
        this.transactions = transactions;
        this.duplicates = registry.counter("inbox.duplicates");
    }

    /** What an event makes happen, by its type. */
    public Arrival of(IncomingEvent event) {
        return new Arrival(this, event);
    }

    /** Does the work unless this event was handled before, in one transaction: both or neither is committed. */
    public void once(IncomingEvent event, Runnable work) {
        transactions.join(() -> handle(event, work));
    }

    /** Enters events of the current tenant in the current transaction; answers those that it has not met, each once. */
    List<IncomingEvent> enter(List<IncomingEvent> events) {
        var entered = Sql.call(database, connection -> enter(connection, events));
        return events.stream().filter(event -> entered.remove(Key.of(event))).toList();
    }

    private record Key(String source, String id) {
        static Key of(IncomingEvent event) {
            return new Key(event.source(), event.id().toString());
        }
    }

    private static Set<Key> enter(Connection connection, List<IncomingEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER_ALL)) {
            var tenant = events.getFirst().tenant();
            statement.setString(1, tenant);
            statement.setArray(2, texts(connection, events, IncomingEvent::source));
            statement.setArray(3, texts(connection, events, event -> event.id().toString()));
            statement.setArray(4, texts(connection, events, IncomingEvent::topic));
            statement.setArray(5, texts(connection, events, IncomingEvent::key));
            statement.setString(6, tenant);
            try (var row = statement.executeQuery()) {
                var entered = new HashSet<Key>();
                while (row.next()) entered.add(new Key(row.getString(1), row.getString(2)));
                return entered;
            }
        }
    }

    private static Array texts(Connection connection, List<IncomingEvent> events, Function<IncomingEvent, String> text)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(text).toArray());
    }

    private void handle(IncomingEvent event, Runnable work) {
        var entered = Sql.call(database, connection -> enter(connection, event));
        switch (entered) {
            case NEW -> work.run();
            case PARKED -> throw new BehindParked();
            case KNOWN -> {
                duplicates.increment();
                LOG.infof("%s %s was handled before", event.type(), event.id());
            }
        }
    }

    private enum Entry {
        NEW,
        KNOWN,
        PARKED
    }

    private static Entry enter(Connection connection, IncomingEvent event) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, event.tenant());
            statement.setString(2, event.source());
            statement.setString(3, event.id().toString());
            statement.setBoolean(4, Retries.retrying());
            statement.setString(5, event.tenant());
            statement.setString(6, event.topic());
            statement.setString(7, event.key());
            if (statement.executeUpdate() == 1) return Entry.NEW;
        }
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, event.tenant());
            statement.setString(2, event.source());
            statement.setString(3, event.id().toString());
            try (var answer = statement.executeQuery()) {
                return answer.next() ? Entry.KNOWN : Entry.PARKED;
            }
        }
    }

    /** An earlier event of the same key waits in a retry row; this one must wait behind it. */
    static final class BehindParked extends RuntimeException {}
}
