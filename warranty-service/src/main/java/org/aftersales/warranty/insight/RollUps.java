package org.aftersales.warranty.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.unit.ServedUnit;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** Counts units beforehand, some thousand at a time; each round is one transaction. */
@ApplicationScoped
class RollUps {

    private static final int AT_ONCE = 20_000;
    private static final int CHANGED_AT_ONCE = 500;

    /** Sweeps of other instances wait here, and find less to do. */
    private static final String BEGIN = "select rolled_to from insight_progress where tenant_id = ? for update";

    private static final String END_OF_ROUND = """
            select coalesce((select id from unit where tenant_id = ? and id >= ? and id < ? order by id
                             offset ? limit 1), ?)""";

    private static final String COUNT = """
            with fresh as materialized (
                select id, gtin, starts_on, retailer_id, (registered_at at time zone 'UTC')::date as day,
                    coalesce((select max(last_day) from coverage
                        where coverage.tenant_id = unit.tenant_id and unit_id = unit.id), starts_on - 1) as until
                from unit where tenant_id = ? and id >= ? and id < ?),
            kept as (
                insert into unit_counted (tenant_id, unit_id, gtin, starts_on, covered_until)
                select current_tenant(), id, gtin, starts_on, until from fresh),
            served as (
                insert into service_rollup as known (tenant_id, gtin, starts_on, covered_until, units)
                select current_tenant(), gtin, starts_on, until, count(*) from fresh group by gtin, starts_on, until
                on conflict (tenant_id, gtin, starts_on, covered_until)
                do update set units = known.units + excluded.units),
            registered as (
                insert into registration_rollup as known (tenant_id, day, retailer_id, units)
                select current_tenant(), day, retailer_id, count(*) from fresh group by day, retailer_id
                on conflict (tenant_id, day, retailer_id) do update set units = known.units + excluded.units)
            select count(*) from fresh""";

    private static final String ADVANCE = "update insight_progress set rolled_to = ? where tenant_id = ?";

    private static final String TAKE = """
            delete from unit_changed where tenant_id = ? and unit_id in (
                select unit_id from unit_changed where tenant_id = ? and unit_id < ?
                order by unit_id limit ? for update skip locked)
            returning unit_id""";

    private static final String RECOUNT = """
            with standing as materialized (
                select * from json_to_recordset(?::json)
                    as standing(id uuid, gtin text, starts_on date, covered_until date)),
            moves as (
                select known.gtin, known.starts_on, known.covered_until, -1 as units
                from standing join unit_counted known on known.tenant_id = current_tenant() and known.unit_id = id
                union all
                select gtin, starts_on, covered_until, 1 from standing),
            kept as (
                update unit_counted known
                set gtin = standing.gtin, starts_on = standing.starts_on, covered_until = standing.covered_until
                from standing where known.tenant_id = current_tenant() and known.unit_id = id)
            insert into service_rollup as known (tenant_id, gtin, starts_on, covered_until, units)
            select current_tenant(), gtin, starts_on, covered_until, sum(units) from moves
            group by gtin, starts_on, covered_until having sum(units) <> 0
            on conflict (tenant_id, gtin, starts_on, covered_until)
            do update set units = known.units + excluded.units""";

    private static final Rows<ServedUnit> STANDING = new Rows<ServedUnit>()
            .with("id", ServedUnit::id)
            .with("gtin", unit -> unit.gtin().value())
            .with("starts_on", ServedUnit::startsOn)
            .with("covered_until", ServedUnit::coveredUntil);

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final UnitUseCases units;

    RollUps(AgroalDataSource database, Tenants tenants, UnitUseCases units) {
        this.database = database;
        this.tenants = tenants;
        this.units = units;
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
            return recount(connection, to) >= CHANGED_AT_ONCE || counted >= AT_ONCE;
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

    private int recount(Connection connection, UUID to) throws SQLException {
        var changed = take(connection, to);
        if (changed.isEmpty()) return 0;
        try (var statement = connection.prepareStatement(RECOUNT)) {
            statement.setString(1, STANDING.of(units.served(changed)));
            statement.executeUpdate();
            return changed.size();
        }
    }

    private List<UnitId> take(Connection connection, UUID to) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, tenants.current());
            statement.setString(2, tenants.current());
            statement.setObject(3, to);
            statement.setInt(4, CHANGED_AT_ONCE);
            var taken = new ArrayList<UnitId>();
            try (var row = statement.executeQuery()) {
                while (row.next()) taken.add(new UnitId(row.getObject(1, UUID.class)));
            }
            return taken;
        }
    }
}
