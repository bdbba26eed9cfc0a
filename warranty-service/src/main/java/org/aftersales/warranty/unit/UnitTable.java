package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/** How units enter the register: one statement for one sale or for five hundred. */
@ApplicationScoped
class UnitTable {

    /**
     * Constraints, not looks, keep a sale and a unit from entering twice; what loses the race is not returned. The block
     * list is asked once whether it is empty, else with {@code limit 1}, which keeps the planner at one index probe a
     * unit.
     */
    private static final String ENTER = """
            with entered as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, import_id, delivered_on, installed_on, card_number, card_version, card_hash,
                    registered_at)
                select ?, id, 0, events, customer_id, retailer_id, sale_ref, sha256(convert_to(sale_ref, 'UTF8')),
                    store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone, starts_on,
                    import_id, delivered_on, installed_on, card_number, card_version, card_hash, registered_at
                from json_to_recordset(?::json) as told(id uuid, events bigint, customer_id uuid, retailer_id text,
                    sale_ref text, store text, gtin text, serial text, sold_at timestamptz, price numeric,
                    currency text, policy_code text, policy_version int, zone text, starts_on date, import_id uuid,
                    delivered_on date, installed_on date, card_number text, card_version int, card_hash bytea,
                    registered_at timestamptz)
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

    private static final Rows<Unit> UNITS = new Rows<Unit>()
            .with("id", Unit::id)
            .with("events", Unit::eventCount)
            .with("customer_id", unit -> unit.owner().customerId())
            .with("retailer_id", unit -> unit.owner().retailerId())
            .with("sale_ref", Unit::saleRef)
            .with("store", Unit::store)
            .with("gtin", Unit::gtin)
            .with("serial", Unit::serial)
            .with("sold_at", Unit::soldAt)
            .with("price", Unit::amount)
            .with("currency", Unit::currency)
            .with("policy_code", Unit::policyCode)
            .with("policy_version", Unit::policyVersion)
            .with("zone", unit -> unit.ledger().zone())
            .with("starts_on", Unit::startsOn)
            .with("import_id", Unit::importId)
            .with("delivered_on", Unit::deliveredOn)
            .with("installed_on", Unit::installedOn)
            .with("card_number", unit -> unit.card().number())
            .with("card_version", unit -> unit.card().version())
            .with("card_hash", unit -> unit.card().codeHash())
            .with("registered_at", Unit::registeredAt);

    private static final Rows<Line> COVERAGES = new Rows<Line>()
            .with("unit_id", Line::unit)
            .with("place", Line::place)
            .with("kind", line -> line.coverage().kind())
            .with("component", line -> line.coverage().component())
            .with("starts_on", line -> line.coverage().startsOn())
            .with("last_day", line -> line.coverage().lastDay())
            .with("usage_unit", Line::usageUnit)
            .with("usage_value", Line::usageValue)
            .with("regime", Line::regimeByLaw);

    private final AgroalDataSource database;
    private final Tenants tenants;

    UnitTable(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Line(UnitId unit, int place, Coverage coverage) {

        @Nullable
        String usageUnit() {
            return coverage.usageLimit() == null ? null : coverage.usageLimit().unit();
        }

        /** Few are by law, so the others are not told. */
        @Nullable
        Regime regimeByLaw() {
            return coverage.regime() == Regime.STATUTORY ? Regime.STATUTORY : null;
        }

        @Nullable
        Long usageValue() {
            return coverage.usageLimit() == null ? null : coverage.usageLimit().value();
        }
    }

    /**
     * What has entered the register.
     *
     * @param ids of the units that were not in the register before
     * @param blocked those of them that are on the block list
     */
    record Entered(Set<UnitId> ids, Set<UnitId> blocked) {}

    Entered enter(List<Unit> units) {
        return Sql.call(database, connection -> enter(connection, units));
    }

    private Entered enter(Connection connection, List<Unit> units) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            var tenant = tenants.current();
            statement.setString(1, tenant);
            statement.setString(2, UNITS.of(units));
            statement.setString(3, tenant);
            statement.setString(4, COVERAGES.of(lines(units)));
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

    private static List<Line> lines(List<Unit> units) {
        var lines = new ArrayList<Line>();
        for (var unit : units) {
            var coverages = unit.ledger().promised();
            for (int place = 0; place < coverages.size(); place++) {
                lines.add(new Line(unit.id(), place, coverages.get(place)));
            }
        }
        return lines;
    }
}
