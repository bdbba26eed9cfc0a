package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;

/** Single returns, as they were told, and what they took. */
@ApplicationScoped
class ReturnLines {
    private static final String FIND = """
            select id, reason, cause_id, customer_id, returned, bought, occurred_at from returned_line
            where tenant_id = ? and id = ?""";
    private static final String STANDING = """
            select id, reason, cause_id, customer_id, returned, bought, occurred_at from standing_line
            where tenant_id = ? and reason = ? and cause_id = any(?) order by occurred_at, id""";
    private static final String DUE = "select coalesce(sum(due), 0) from reversal where tenant_id = ? and id = ?";

    private final DataSource database;
    private final Tenants tenants;

    ReturnLines(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Optional<ReturnedLine> find(UUID id) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, tenants.current());
                select.setObject(2, id);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(line(row)) : Optional.empty();
                }
            }
        });
    }

    /** What came back of any of the causes, without what was a mistake, the oldest first. */
    List<ReturnedLine> standing(Reason reason, Set<UUID> causes) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(STANDING)) {
                select.setString(1, tenants.current());
                select.setString(2, reason.name());
                select.setArray(3, connection.createArrayOf("uuid", causes.toArray()));
                try (var rows = select.executeQuery()) {
                    var lines = new ArrayList<ReturnedLine>();
                    while (rows.next()) lines.add(line(rows));
                    return lines;
                }
            }
        });
    }

    /** The points that were due for it, in all programmes. */
    long due(UUID id) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(DUE)) {
                select.setString(1, tenants.current());
                select.setObject(2, id);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static ReturnedLine line(ResultSet row) throws SQLException {
        return new ReturnedLine(
                row.getObject("id", UUID.class),
                new Cause(Reason.valueOf(row.getString("reason")), row.getObject("cause_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("returned"),
                row.getLong("bought"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
