package org.aftersales.kit.timer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Plans things for later, in the transaction that wants them. */
@ApplicationScoped
public class Timers {
    private static final String SCHEDULE = """
            insert into timer (tenant_id, kind, subject, due_at, try_at) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, kind, subject)
            do update set due_at = excluded.due_at, try_at = excluded.try_at, attempts = 0""";

    private static final String CANCEL = "delete from timer where tenant_id = ? and kind = ? and subject = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;

    Timers(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Plans, or plans anew, the one timer of this kind for the subject. */
    public void schedule(String kind, UUID subject, Instant dueAt) {
        schedule(kind, Map.of(subject, dueAt));
    }

    /** As {@link #schedule(String, UUID, Instant)} for each of the subjects, with when it is due. */
    public void schedule(String kind, Map<UUID, Instant> subjects) {
        if (subjects.isEmpty()) return;
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(SCHEDULE)) {
                for (var subject :
                        new TreeMap<>(subjects).entrySet()) { // two who plan the same do not wait for each other
                    statement.setString(1, tenants.current());
                    statement.setString(2, kind);
                    statement.setObject(3, subject.getKey());
                    statement.setTimestamp(4, Timestamp.from(subject.getValue()));
                    statement.setTimestamp(5, Timestamp.from(subject.getValue()));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Forgets the timer; nothing happens when there is none. Says whether there was one. */
    public boolean cancel(String kind, UUID subject) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(CANCEL)) {
                statement.setString(1, tenants.current());
                statement.setString(2, kind);
                statement.setObject(3, subject);
                return statement.executeUpdate() > 0;
            }
        });
    }
}
