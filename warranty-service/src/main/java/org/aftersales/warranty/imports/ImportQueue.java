package org.aftersales.warranty.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/**
 * Whose turn it is. A retailer's imports are worked off one after the other, in the order in which they were submitted;
 * those of different retailers side by side. A worker holds a turn by a lease that every commit prolongs; when it dies, the
 * lease ends and any instance goes on. The database's clock is used throughout: the instances' need not agree.
 */
@ApplicationScoped
class ImportQueue {

    private static final String ENQUEUE = """
            insert into import_queue (tenant_id, import_id, retailer_id) values (?, ?, ?)""";

    private static final String CLAIM = """
            update import_queue set worker = ?, leased_until = now() + interval '15 seconds',
                attempts = attempts + 1
            where (tenant_id, import_id) = (
                select tenant_id, import_id from import_queue turn
                where (leased_until is null or leased_until < now()) and not exists (
                    select from import_queue other
                    where other.tenant_id = turn.tenant_id and other.retailer_id = turn.retailer_id
                        and (other.place < turn.place or other.place > turn.place and other.leased_until >= now()))
                order by place limit 1 for update skip locked)
            returning tenant_id, import_id, attempts""";

    private static final String PROLONG = """
            update import_queue set leased_until = now() + interval '15 seconds'
            where tenant_id = ? and import_id = ? and worker = ?""";

    private static final String KEEP = """
            update import_queue set leased_until = now() + interval '15 seconds', attempts = 0
            where tenant_id = ? and import_id = ? and worker = ?""";

    private static final String POSTPONE = """
            update import_queue set worker = null, leased_until = now() + attempts * interval '2 seconds'
            where tenant_id = ? and import_id = ? and worker = ?""";

    private static final String REMOVE = "delete from import_queue where tenant_id = ? and import_id = ?";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final Tenants tenants;

    ImportQueue(AgroalDataSource database, @DataSource("worker") AgroalDataSource worker, Tenants tenants) {
        this.database = database;
        this.worker = worker;
        this.tenants = tenants;
    }

    /** @param attempts how often it was begun without anything done since */
    record Turn(String tenant, UUID importId, UUID worker, int attempts) {}

    void enqueue(UUID importId, String retailer) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ENQUEUE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setString(3, retailer);
                return statement.executeUpdate();
            }
        });
    }

    /** Takes the next turn of any tenant, if there is one that nobody is at. */
    Optional<Turn> claim(UUID by) {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(CLAIM)) {
                statement.setObject(1, by);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Turn(row.getString(1), row.getObject(2, UUID.class), by, row.getInt(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Prolongs the lease of a turn in which nothing has been done yet; false when the turn is another worker's by now. */
    boolean begin(Turn turn) {
        return update(database, PROLONG, turn) == 1;
    }

    /** Prolongs the lease with the transaction that does something; false when the turn is another worker's by now. */
    boolean keep(Turn turn) {
        return update(database, KEEP, turn) == 1;
    }

    /** Gives the turn back for a while, the longer the more attempts were in vain. */
    void postpone(Turn turn) {
        update(worker, POSTPONE, turn);
    }

    private static int update(AgroalDataSource source, String change, Turn turn) {
        return Sql.call(source, connection -> {
            try (var statement = connection.prepareStatement(change)) {
                statement.setString(1, turn.tenant());
                statement.setObject(2, turn.importId());
                statement.setObject(3, turn.worker());
                return statement.executeUpdate();
            }
        });
    }

    /** The import is over. */
    void remove(UUID importId) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REMOVE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                return statement.executeUpdate();
            }
        });
    }
}
