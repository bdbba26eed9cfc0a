package org.aftersales.feedback.ownership;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;

/** Who has been a customer for so long: found by the first unit that is theirs, turn by turn along an index. */
@ApplicationScoped
class Anniversaries {

    /** Turns that are looked for at most; with 90 days between them nobody lives to see more. */
    private static final int MOST_TURNS = 400;

    /** In two steps, each along its own index: together they are taken for a join of everything with everything. */
    private static final String FIND = """
            with reached as materialized (
                select unit.unit_id, unit.customer_id, unit.retailer_id, unit.since + turn.behind as reached_at
                from (select make_interval(secs => ?) + nth * make_interval(secs => ?) as behind
                    from generate_series(0, ?) nth) turn
                join owned_unit unit on unit.tenant_id = current_tenant()
                    and unit.since > ?::timestamptz - turn.behind and unit.since <= ?::timestamptz - turn.behind)
            select customer_id, retailer_id, reached_at from reached
            where unit_id = (
                select unit_id from owned_unit
                where tenant_id = current_tenant() and customer_id = reached.customer_id
                order by since, unit_id limit 1)
            order by reached_at, customer_id
            fetch first ? rows with ties""";

    private final AgroalDataSource database;

    Anniversaries(AgroalDataSource database) {
        this.database = database;
    }

    List<Anniversary> between(Recurrence recurrence, Instant after, Instant until, int some) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                bind(select, recurrence);
                select.setObject(4, after.atOffset(ZoneOffset.UTC));
                select.setObject(5, until.atOffset(ZoneOffset.UTC));
                select.setInt(6, some);
                return read(select);
            }
        });
    }

    private static void bind(PreparedStatement select, Recurrence recurrence) throws SQLException {
        var every = recurrence.every();
        select.setDouble(1, recurrence.delay().toSeconds());
        select.setDouble(2, every == null ? 0 : every.toSeconds());
        select.setInt(3, every == null ? 0 : MOST_TURNS);
    }

    private static List<Anniversary> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Anniversary>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var at = row.getObject(3, OffsetDateTime.class).toInstant();
                found.add(new Anniversary(row.getObject(1, UUID.class), row.getString(2), at));
            }
        }
        return found;
    }
}
