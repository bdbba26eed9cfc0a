package org.aftersales.kit.outward;

import io.agroal.api.AgroalDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/**
 * Which letters are to be sent, and when they are tried: rows of a table that the worker may see. Planned as the tenant,
 * taken for all tenants at once by moving the time of the next attempt, a lease that ends by itself when the taker dies.
 */
public final class OutwardQueue {
    private final String table;
    private final String plan;
    private final String again;
    private final String done;
    private final String take;
    private final String putBack;
    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Clock clock;

    OutwardQueue(Columns columns, AgroalDataSource worker, AgroalDataSource database, Tenants tenants, Clock clock) {
        this.table = columns.table();
        this.plan = columns.in("insert into {table} (tenant_id, {id}, try_at, attempts) values (?, ?, ?, 0)");
        this.again = columns.in("update {table} set try_at = ? where tenant_id = ? and {id} = ? and attempts = ?");
        this.done = columns.in("delete from {table} where tenant_id = ? and {id} = ?");
        this.take = columns.in("""
                update {table} set try_at = ?, attempts = attempts + 1
                where (tenant_id, {id}) in (
                    select tenant_id, {id} from {table} where try_at <= ? order by try_at limit ?
                    for update skip locked)
                returning tenant_id, {id}, attempts""");
        this.putBack = columns.in("""
                update {table} set try_at = ?, attempts = attempts - 1
                where tenant_id = ? and {id} = ? and attempts = ?""");
        this.worker = worker;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Where the rows are; beside the id they have {@code tenant_id}, {@code try_at} and {@code attempts}.
     *
     * @param id the column of the letter's id, unique within a tenant
     */
    record Columns(String table, String id) {

        String in(String statement) {
            return statement.replace("{table}", table).replace("{id}", id);
        }
    }

    /** @param attempt which one this is, from 1 */
    public record Taken(String tenant, UUID id, int attempt) {}

    /** To be sent as soon as the transaction is there. */
    public void plan(UUID id) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(plan)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                statement.setTimestamp(3, Timestamp.from(clock.instant()));
                return statement.executeUpdate();
            }
        });
    }

    /** To be tried again, unless somebody has taken it since the given attempt. */
    public void again(UUID id, int attempt, Instant at) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(again)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setString(2, tenants.current());
                statement.setObject(3, id);
                statement.setInt(4, attempt);
                return statement.executeUpdate();
            }
        });
    }

    /** Not to be tried any more. */
    public void done(UUID id) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(done)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                return statement.executeUpdate();
            }
        });
    }

    /** Takes what is due, the longest due first: nobody else gets it while the lease lasts. */
    public List<Taken> take(int most, Duration lease) {
        var now = clock.instant();
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(take)) {
                statement.setTimestamp(1, Timestamp.from(now.plus(lease)));
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setInt(3, most);
                var taken = new ArrayList<Taken>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        taken.add(new Taken(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)));
                    }
                }
                return taken;
            }
        });
    }

    /** As if it had not been taken, but not due for a while; unless somebody has taken it since. */
    void putBack(Taken taken, Duration pause) {
        Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(putBack)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant().plus(pause)));
                statement.setString(2, taken.tenant());
                statement.setObject(3, taken.id());
                statement.setInt(4, taken.attempt());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public String toString() {
        return table;
    }
}
