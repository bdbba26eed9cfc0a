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
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.Columns;
import org.aftersales.warranty.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/** How units enter the register: one statement for one sale or for five hundred. */
@ApplicationScoped
class UnitTable {

    /** Constraints, not looks, keep a sale and a unit from entering twice; what loses the race is not returned. */
    private static final String ENTER = """
            with entered as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, import_id, card_number, card_version, card_hash, registered_at)
                select ?, id, 0, events, customer_id, retailer_id, sale_ref, sha256(convert_to(sale_ref, 'UTF8')),
                    store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone, starts_on,
                    import_id, card_number, card_version, card_hash, registered_at
                from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::numeric[], ?::text[], ?::text[], ?::int[], ?::text[], ?::date[],
                        ?::uuid[], ?::text[], ?::int[], ?::bytea[], ?::timestamptz[])
                    as told(id, events, customer_id, retailer_id, sale_ref, store, gtin, serial, sold_at, price,
                        currency, policy_code, policy_version, zone, starts_on, import_id, card_number, card_version,
                        card_hash, registered_at)
                order by gtin, serial
                on conflict do nothing
                returning id),
            covered as (
                insert into coverage (tenant_id, unit_id, place, kind, component, starts_on, last_day, usage_unit,
                    usage_value)
                select ?, unit_id, place, kind, component, starts_on, last_day, usage_unit, usage_value
                from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[],
                        ?::bigint[])
                    as promise(unit_id, place, kind, component, starts_on, last_day, usage_unit, usage_value)
                where unit_id in (select id from entered))
            select id from entered""";

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

        @Nullable
        Long usageValue() {
            return coverage.usageLimit() == null ? null : coverage.usageLimit().value();
        }
    }

    /** Enters the units and answers the ids of those that were not in the register before. */
    Set<UnitId> enter(List<Unit> units) {
        return Sql.call(database, connection -> enter(connection, units));
    }

    private Set<UnitId> enter(Connection connection, List<Unit> units) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            var tenant = tenants.current();
            var place = bindUnits(new Columns<>(statement, units).once(tenant)).next();
            bindCoverages(new Columns<>(statement, lines(units), place).once(tenant));
            var entered = new HashSet<UnitId>();
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    entered.add(new UnitId(answer.getObject(1, UUID.class)));
                }
            }
            return entered;
        }
    }

    private static Columns<Unit> bindUnits(Columns<Unit> units) throws SQLException {
        return units.each("uuid", Unit::id)
                .each("int8", Unit::eventCount)
                .each("uuid", unit -> unit.owner().customerId())
                .each("text", unit -> unit.owner().retailerId())
                .each("text", Unit::saleRef)
                .each("text", Unit::store)
                .each("text", Unit::gtin)
                .each("text", Unit::serial)
                .each("timestamptz", Unit::soldAt)
                .each("numeric", unit -> unit.price().amount())
                .each("text", unit -> unit.price().currency())
                .each("text", Unit::policyCode)
                .each("int4", Unit::policyVersion)
                .each("text", unit -> unit.ledger().zone())
                .each("date", Unit::startsOn)
                .each("uuid", Unit::importId)
                .each("text", unit -> unit.card().number())
                .each("int4", unit -> unit.card().version())
                .each("bytea", unit -> unit.card().codeHash())
                .each("timestamptz", Unit::registeredAt);
    }

    private static List<Line> lines(List<Unit> units) {
        var lines = new ArrayList<Line>();
        for (var unit : units) {
            var coverages = unit.ledger().coverages();
            for (int place = 0; place < coverages.size(); place++) {
                lines.add(new Line(unit.id(), place, coverages.get(place)));
            }
        }
        return lines;
    }

    private static void bindCoverages(Columns<Line> lines) throws SQLException {
        lines.each("uuid", Line::unit)
                .each("int2", Line::place)
                .each("text", line -> line.coverage().kind())
                .each("text", line -> line.coverage().component())
                .each("date", line -> line.coverage().startsOn())
                .each("date", line -> line.coverage().lastDay())
                .each("text", Line::usageUnit)
                .each("int8", Line::usageValue);
    }
}
