package org.aftersales.warranty.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Counts units beforehand, some thousand at a time; each round is one transaction. */
@ApplicationScoped
class RollUps {

    private static final int AT_ONCE = 20_000;

    /** Sweeps of other instances wait here, and find less to do. */
    private static final String BEGIN = "select rolled_to from insight_progress where tenant_id = ? for update";

    private static final String END_OF_ROUND = """
            select coalesce((select id from unit where tenant_id = ? and id >= ? and id < ? order by id
                             offset ? limit 1), ?)""";

    private static final String COUNT = """
            with fresh as materialized (
                select id, gtin, least(unit.starts_on, promised.first) as starts_on, covered, retailer_id,
                    (registered_at at time zone 'UTC')::date as day
                from unit cross join lateral (
                    select min(starts_on) as first, range_agg(daterange(starts_on, last_day, '[]')) as covered
                    from coverage where coverage.tenant_id = unit.tenant_id and unit_id = unit.id) promised
                where unit.tenant_id = ? and id >= ? and id < ?),
            span as materialized (
                select id, gtin, starts_on, lower(days) as covered_from, upper(days) - 1 as covered_until
                from fresh cross join lateral unnest(covered) as days),
            kept as (
                insert into unit_counted (tenant_id, unit_id, gtin, starts_on, covered_from, covered_until)
                select current_tenant(), id, gtin, starts_on, covered_from, covered_until from span),
            served as (
                insert into service_rollup as known (tenant_id, gtin, starts_on, covered_from, covered_until, units)
                select current_tenant(), gtin, starts_on, covered_from, covered_until, count(*) from span
                group by gtin, starts_on, covered_from, covered_until
                on conflict (tenant_id, gtin, starts_on, covered_from, covered_until)
                do update set units = known.units + excluded.units),
            registered as (
                insert into registration_rollup as known (tenant_id, day, retailer_id, units)
                select current_tenant(), day, retailer_id, count(*) from fresh group by day, retailer_id
                on conflict (tenant_id, day, retailer_id) do update set units = known.units + excluded.units)
            select count(*) from fresh""";

    private static final String ADVANCE = "update insight_progress set rolled_to = ? where tenant_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Recounts recounts;

    RollUps(AgroalDataSource database, Tenants tenants, Recounts recounts) {
        this.database = database;
        this.tenants = tenants;
        this.recounts = recounts;
    }

    /**
     * One round, inside the caller's transaction.
     *
     * @param horizon no unit with a smaller id can still be on its way into the register
     * @return whether there may be more to do
     */
    boolean round(UUID horizon) {
        return Sql.call(database, connection -> {
            var from = begin(connection);
            if (from == null) return false;
            var to = from.compareTo(horizon) < 0 ? end(connection, from, horizon) : from;
            var counted = to.equals(from) ? 0 : count(connection, from, to);
            return recounts.some(connection, to) || counted >= AT_ONCE;
        });
    }

    private @Nullable UUID begin(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, tenants.current());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private UUID end(Connection connection, UUID from, UUID horizon) throws SQLException {
        try (var statement = connection.prepareStatement(END_OF_ROUND)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, from);
            statement.setObject(3, horizon);
            statement.setInt(4, AT_ONCE);
            statement.setObject(5, horizon);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private int count(Connection connection, UUID from, UUID to) throws SQLException {
        int counted;
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, from);
            statement.setObject(3, to);
            try (var row = statement.executeQuery()) {
                row.next();
                counted = row.getInt(1);
            }
        }
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setObject(1, to);
            statement.setString(2, tenants.current());
            statement.executeUpdate();
        }
        return counted;
    }
}
