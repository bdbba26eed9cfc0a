package org.aftersales.warranty.unit;

import static org.aftersales.warranty.unit.UnitRows.COVERAGES;
import static org.aftersales.warranty.unit.UnitRows.TOLD_COVERAGES;
import static org.aftersales.warranty.unit.UnitRows.UNITS;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** How units enter the register: a sale alone by plain inserts, up to five hundred by one statement. */
@ApplicationScoped
class UnitTable {

    /**
     * Constraints, not looks, keep a sale and a unit from entering twice; what loses the race is not returned. The block
     * list is asked once whether it is empty, else with {@code limit 1}, which keeps the planner at one index probe a
     * unit.
     */
    private static final String ENTER_MANY = """
            with entered as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, import_id, delivered_on, installed_on, channel, item_condition, card_number,
                    card_version, card_hash, registered_at)
                select ?, id, 0, event_count, customer_id, retailer_id, sale_ref, sha256(convert_to(sale_ref, 'UTF8')),
                    store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone, starts_on,
                    import_id, delivered_on, installed_on, channel, item_condition, card_number, card_version,
                    card_hash, registered_at
                from json_to_recordset(?::json) as told(id uuid, event_count bigint, customer_id uuid, retailer_id text,
                    sale_ref text, store text, gtin text, serial text, sold_at timestamptz, price numeric,
                    currency text, policy_code text, policy_version int, zone text, starts_on date, import_id uuid,
                    delivered_on date, installed_on date, channel text, item_condition text, card_number text,
                    card_version int, card_hash bytea, registered_at timestamptz)
                order by gtin, serial
                on conflict do nothing
                returning id, gtin, serial),
            covered as (
                insert into coverage (tenant_id, unit_id, place, kind, component, starts_on, last_day, usage_unit,
                    usage_value, regime)
                select ?, unit_id, place, kind, component, starts_on, last_day, usage_unit, usage_value,
                    coalesce(regime, 'COMMERCIAL')
                from json_to_recordset(?::json) as promise(unit_id uuid, place smallint, kind text, component text,
                    starts_on date, last_day date, usage_unit text, usage_value bigint,
                    regime text)
                where unit_id in (select id from entered))
            select id, case when exists (select from unit_block where tenant_id = ? and ended_at is null) then (
                select true from unit_block block where block.tenant_id = ? and block.gtin = entered.gtin
                    and block.serial = entered.serial and block.ended_at is null limit 1) end from entered""";

    private static final String ENTER_ONE = """
            insert into unit (tenant_id, version, sale_ref_digest, %s) values (?, 0, sha256(convert_to(?, 'UTF8')), %s)
            on conflict do nothing
            returning case when exists (select from unit_block where tenant_id = ? and ended_at is null) then (
                select true from unit_block block where block.tenant_id = unit.tenant_id and block.gtin = unit.gtin
                    and block.serial = unit.serial and block.ended_at is null limit 1) end
            """.formatted(UNITS.names(), UNITS.marks());

    private static final String COVER =
            "insert into coverage (tenant_id, %s) values (?, %s)".formatted(COVERAGES.names(), COVERAGES.marks());

    private final AgroalDataSource database;
    private final Tenants tenants;

    UnitTable(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * What has entered the register.
     *
     * @param ids of the units that were not in the register before
     * @param blocked those of them that are on the block list
     */
    record Entered(Set<UnitId> ids, Set<UnitId> blocked) {}

    Entered enter(List<Unit> units) {
        var rows = UnitRows.of(units);
        return Sql.call(
                database, connection -> units.size() == 1 ? enterOne(connection, rows) : enterMany(connection, rows));
    }

    private Entered enterOne(Connection connection, UnitRows rows) throws SQLException {
        var unit = rows.units().getFirst();
        try (var statement = connection.prepareStatement(ENTER_ONE)) {
            statement.setString(1, tenants.current());
            statement.setString(2, unit.saleRef());
            statement.setString(UNITS.bind(statement, 3, unit), tenants.current());
            try (var answer = statement.executeQuery()) {
                if (!answer.next()) return new Entered(Set.of(), Set.of());
                cover(connection, rows.promises());
                return new Entered(Set.of(unit.id()), answer.getBoolean(1) ? Set.of(unit.id()) : Set.of());
            }
        }
    }

    private void cover(Connection connection, List<UnitRows.Promise> promises) throws SQLException {
        try (var statement = connection.prepareStatement(COVER)) {
            for (var promise : promises) {
                statement.setString(1, tenants.current());
                COVERAGES.bind(statement, 2, promise);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Entered enterMany(Connection connection, UnitRows rows) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER_MANY)) {
            var tenant = tenants.current();
            statement.setString(1, tenant);
            statement.setString(2, UNITS.of(rows.units()));
            statement.setString(3, tenant);
            statement.setString(4, TOLD_COVERAGES.of(rows.promises()));
            statement.setString(5, tenant);
            statement.setString(6, tenant);
            var entered = new Entered(new HashSet<>(), new HashSet<>());
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    var id = new UnitId(answer.getObject(1, UUID.class));
                    entered.ids().add(id);
                    if (answer.getBoolean(2)) entered.blocked().add(id);
                }
            }
            return entered;
        }
    }
}
