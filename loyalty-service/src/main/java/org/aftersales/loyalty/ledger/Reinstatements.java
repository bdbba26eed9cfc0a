package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Returns that were told by mistake, in plain SQL. */
@ApplicationScoped
class Reinstatements {
    private static final String ADD = """
            insert into reinstated_line (tenant_id, id, occurred_at, recorded_at) values (?, ?, ?, ?)
            on conflict (tenant_id, id) do nothing""";
    private static final String KNOWN = """
            select exists (select from reinstated_line where tenant_id = ? and id = ?)""";
    private static final String LOTS = """
            select r.lot_id from reversal r join lot l on l.tenant_id = r.tenant_id and l.id = r.lot_id
            where r.tenant_id = ? and r.id = ? order by l.account_id""";

    // What was missing at first and taken when it came back is among the postings.
    private static final String LOST = """
            select r.due, r.debt, -coalesce((
                select sum(e.points) from posting p
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id = r.lot_id
                where p.tenant_id = r.tenant_id and p.reason = 'RETURN' and p.cause_id = r.id), 0) as points
            from reversal r where r.tenant_id = ? and r.id = ? and r.lot_id = ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Reinstatements(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * What a return has taken of a lot by now.
     *
     * @param due what counts no longer towards a tier
     * @param points what was moved out of the lot
     * @param debt what was owed instead
     */
    record Lost(long due, long points, long debt) {}

    /** Whether it was added; not when it has been told before. */
    boolean add(UUID line, Instant at) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection, ADD, line)) {
                insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    boolean known(UUID line) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, KNOWN, line);
                    var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** The lots that a return was applied to, in the order in which accounts are locked. */
    List<UUID> lots(UUID line) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, LOTS, line);
                    var rows = select.executeQuery()) {
                var lots = new ArrayList<UUID>();
                while (rows.next()) lots.add(rows.getObject(1, UUID.class));
                return lots;
            }
        });
    }

    /** Read with the account locked, else more may be taken meanwhile. */
    Lost lost(UUID line, UUID lot) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, LOST, line)) {
                select.setObject(3, lot);
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new IllegalStateException(line + " took nothing of lot " + lot);
                    return new Lost(row.getLong("due"), row.getLong("points"), row.getLong("debt"));
                }
            }
        });
    }

    private PreparedStatement bound(Connection connection, String sql, UUID line) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setString(1, tenants.current());
        statement.setObject(2, line);
        return statement;
    }
}
