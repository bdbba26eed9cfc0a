package org.aftersales.warranty.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.warranty.coverage.Span;
import org.aftersales.warranty.unit.ServedUnit;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;

/** Counts units again that have changed since they were counted: repaired, voided, covered by contracts. */
@ApplicationScoped
class Recounts {

    private static final int AT_ONCE = 500;

    private static final String TAKE = """
            delete from unit_changed where tenant_id = ? and unit_id in (
                select unit_id from unit_changed where tenant_id = ? and unit_id < ?
                order by unit_id limit ? for update skip locked)
            returning unit_id""";

    private static final String TAKE_OUT = """
            with gone as (
                delete from unit_counted where tenant_id = ? and unit_id = any(?)
                returning gtin, starts_on, covered_from, covered_until)
            insert into service_rollup as known (tenant_id, gtin, starts_on, covered_from, covered_until, units)
            select current_tenant(), gtin, starts_on, covered_from, covered_until, -count(*) from gone
            group by gtin, starts_on, covered_from, covered_until
            on conflict (tenant_id, gtin, starts_on, covered_from, covered_until)
            do update set units = known.units + excluded.units""";

    private static final String PUT_IN = """
            with span as materialized (
                select * from json_to_recordset(?::json)
                    as span(id uuid, gtin text, starts_on date, covered_from date, covered_until date)),
            kept as (
                insert into unit_counted (tenant_id, unit_id, gtin, starts_on, covered_from, covered_until)
                select current_tenant(), id, gtin, starts_on, covered_from, covered_until from span)
            insert into service_rollup as known (tenant_id, gtin, starts_on, covered_from, covered_until, units)
            select current_tenant(), gtin, starts_on, covered_from, covered_until, count(*) from span
            group by gtin, starts_on, covered_from, covered_until
            on conflict (tenant_id, gtin, starts_on, covered_from, covered_until)
            do update set units = known.units + excluded.units""";

    private static final Rows<Stretch> STRETCHES = new Rows<Stretch>()
            .with("id", stretch -> stretch.unit().id())
            .with("gtin", stretch -> stretch.unit().gtin().value())
            .with("starts_on", stretch -> stretch.unit().startsOn())
            .with("covered_from", stretch -> stretch.days().first())
            .with("covered_until", stretch -> stretch.days().last());

    private final Tenants tenants;
    private final UnitUseCases units;

    Recounts(Tenants tenants, UnitUseCases units) {
        this.tenants = tenants;
        this.units = units;
    }

    /** Days in a row on which a unit is covered. */
    private record Stretch(ServedUnit unit, Span days) {}

    /**
     * Counts some of them as they stand now.
     *
     * @param to units with a smaller id are counted
     * @return whether there may be more
     */
    boolean some(Connection connection, UUID to) throws SQLException {
        var changed = take(connection, to);
        if (!changed.isEmpty()) count(connection, changed);
        return changed.size() >= AT_ONCE;
    }

    private void count(Connection connection, List<UnitId> changed) throws SQLException {
        try (var out = connection.prepareStatement(TAKE_OUT);
                var in = connection.prepareStatement(PUT_IN)) {
            out.setString(1, tenants.current());
            out.setArray(2, connection.createArrayOf("uuid", changed.toArray()));
            out.executeUpdate();
            in.setString(1, STRETCHES.of(stretches(changed)));
            in.executeUpdate();
        }
    }

    private List<Stretch> stretches(List<UnitId> changed) {
        return units.served(changed).stream()
                .flatMap(unit -> unit.covered().stream().map(days -> new Stretch(unit, days)))
                .toList();
    }

    private List<UnitId> take(Connection connection, UUID to) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, tenants.current());
            statement.setString(2, tenants.current());
            statement.setObject(3, to);
            statement.setInt(4, AT_ONCE);
            var taken = new ArrayList<UnitId>();
            try (var row = statement.executeQuery()) {
                while (row.next()) taken.add(new UnitId(row.getObject(1, UUID.class)));
            }
            return taken;
        }
    }
}
