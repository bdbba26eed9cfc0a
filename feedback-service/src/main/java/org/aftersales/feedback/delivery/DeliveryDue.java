package org.aftersales.feedback.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Which messages are to be sent, and when they are tried. Planned as the tenant, taken for all tenants at once. */
@ApplicationScoped
class DeliveryDue {

    private static final String PLAN =
            "insert into delivery_due (tenant_id, delivery_id, try_at, attempts) values (?, ?, ?, 0)";
    private static final String AGAIN = """
            update delivery_due set try_at = ? where tenant_id = ? and delivery_id = ? and attempts = ?""";
    private static final String DONE = "delete from delivery_due where tenant_id = ? and delivery_id = ?";
    private static final String TAKE = """
            update delivery_due set try_at = ?, attempts = attempts + 1
            where (tenant_id, delivery_id) in (
                select tenant_id, delivery_id from delivery_due where try_at <= ? order by try_at limit ?
                for update skip locked)
            returning tenant_id, delivery_id, attempts""";

    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Clock clock;

    DeliveryDue(
            @DataSource("worker") AgroalDataSource worker, AgroalDataSource database, Tenants tenants, Clock clock) {
        this.worker = worker;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @param attempt which one this is, from 1 */
    record Taken(String tenant, UUID delivery, int attempt) {}

    /** To be sent as soon as the transaction is there. */
    void plan(UUID delivery) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PLAN)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, delivery);
                statement.setTimestamp(3, Timestamp.from(clock.instant()));
                return statement.executeUpdate();
            }
        });
    }

    /** To be tried again, unless somebody has taken it since the given attempt. */
    void again(UUID delivery, int attempt, Instant at) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(AGAIN)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setString(2, tenants.current());
                statement.setObject(3, delivery);
                statement.setInt(4, attempt);
                return statement.executeUpdate();
            }
        });
    }

    /** Not to be tried any more. */
    void done(UUID delivery) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DONE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, delivery);
                return statement.executeUpdate();
            }
        });
    }

    /** Takes what is due: nobody else gets it while the lease lasts. */
    List<Taken> take(int most, Duration lease) {
        var now = clock.instant();
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(TAKE)) {
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
}
