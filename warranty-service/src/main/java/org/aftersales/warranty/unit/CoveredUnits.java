package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The warranties of any number of units by one statement, and by a second for what happened to those that were changed
 * since their registration.
 */
@ApplicationScoped
class CoveredUnits {

    private static final String FIND = """
            with asked (place, id, gtin, serial) as (%s)
            select asked.place as asked_place, known.*, coverage.kind, coverage.component,
                coverage.starts_on, coverage.last_day, coverage.usage_unit, coverage.usage_value, coverage.regime,
                coverage.besides
            from asked
            cross join lateral (
                select id, version, customer_id, retailer_id, policy_code, policy_version, zone, void_reason from unit
                where tenant_id = ? and id = asked.id
                union all
                select id, version, customer_id, retailer_id, policy_code, policy_version, zone, void_reason from unit
                where tenant_id = ? and gtin = asked.gtin and serial = asked.serial
                limit 1) known
            left join lateral (
                select place, kind, component, starts_on, last_day, usage_unit, usage_value, regime, false as besides
                from coverage where tenant_id = ? and unit_id = known.id
                union all
                select place, kind, null, starts_on, last_day, usage_unit, usage_value, 'COMMERCIAL', true
                from extended_coverage where tenant_id = ? and unit_id = known.id) coverage on true
            order by asked.place, coverage.besides, coverage.place""";

    private static final String FIND_MANY = TenantQuery.of(FIND.formatted(
            "select * from json_to_recordset(?::json) as told(place int, id uuid, gtin text, serial text)"));

    /** Up to here a statement is planned once: planning takes longer than looking up so few. */
    private static final int FEW = 64;

    private static final String FIND_ONE = TenantQuery.of(FIND.formatted("select 0, ?::uuid, ?::text, ?::text"));

    private static final String ENTRIES = TenantQuery.of("""
            select unit_id, kind, place, part, starts_on, last_day, months, cause, ticket_id, rule, recorded_at,
                evidence_id
            from coverage_entry where tenant_id = ? and unit_id = any(?) order by unit_id, number""");

    private static final Rows<Asked> ASKED = new Rows<Asked>()
            .with("place", Asked::place)
            .with("id", Asked::id)
            .with("gtin", asked -> asked.label() instanceof UnitLabel.Printed(var gtin, var _) ? gtin : null)
            .with("serial", asked -> asked.label() instanceof UnitLabel.Printed(var _, var serial) ? serial : null);

    private final AgroalDataSource database;
    private final Tenants tenants;

    CoveredUnits(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Asked(int place, UnitLabel label) {

        @Nullable
        UnitId id() {
            return switch (label) {
                case UnitLabel.ById(var id) -> id;
                case UnitLabel.ByCard(var id) -> id;
                case UnitLabel.Printed _ -> null;
            };
        }
    }

    private record Sheet(
            UnitId id,
            Owner owner,
            String policyCode,
            int policyVersion,
            ZoneId zone,
            boolean isVoid,
            boolean wasChanged,
            List<Coverage> promised,
            List<Coverage> besides) {

        CoveredUnit with(List<LedgerEntry> entries) {
            var ledger = new CoverageLedger(promised, entries, besides, zone, isVoid);
            return new CoveredUnit(id, owner, policyCode, policyVersion, ledger);
        }
    }

    /** Those of the units that are in the register; within a transaction or without one. */
    Map<UnitLabel, CoveredUnit> find(List<UnitLabel> labels) {
        var asked = new ArrayList<Asked>();
        for (var label : labels) asked.add(new Asked(asked.size(), label));
        return Sql.call(database, connection -> {
            var sheets = asked.size() == 1 ? one(connection, asked.getFirst()) : many(connection, asked);
            var entries = entries(connection, sheets);
            var found = new LinkedHashMap<UnitLabel, CoveredUnit>();
            sheets.forEach((place, sheet) -> found.put(
                    labels.get(place),
                    sheet.with(entries.getOrDefault(sheet.id().value(), List.of()))));
            return found;
        });
    }

    private Map<Integer, Sheet> one(Connection connection, Asked asked) throws SQLException {
        try (var statement = connection.prepareStatement(FIND_ONE)) {
            switch (asked.label()) {
                case UnitLabel.ById(var id) -> label(statement, id.value(), null, null);
                case UnitLabel.ByCard(var id) -> label(statement, id.value(), null, null);
                case UnitLabel.Printed(var gtin, var serial) -> label(statement, null, gtin.value(), serial.value());
            }
            return sheets(statement, TenantQuery.FIRST + 3);
        }
    }

    private static void label(
            PreparedStatement statement, @Nullable UUID id, @Nullable String gtin, @Nullable String serial)
            throws SQLException {
        statement.setObject(TenantQuery.FIRST, id, Types.OTHER);
        statement.setString(TenantQuery.FIRST + 1, gtin);
        statement.setString(TenantQuery.FIRST + 2, serial);
    }

    private Map<Integer, Sheet> many(Connection connection, List<Asked> asked) throws SQLException {
        try (var statement =
                asked.size() <= FEW ? connection.prepareStatement(FIND_MANY) : Sql.plannedAnew(connection, FIND_MANY)) {
            statement.setString(TenantQuery.FIRST, ASKED.of(asked));
            return sheets(statement, TenantQuery.FIRST + 1);
        }
    }

    private Map<Integer, Sheet> sheets(PreparedStatement statement, int firstTenant) throws SQLException {
        var tenant = tenants.current();
        for (int mark = 0; mark < 4; mark++) statement.setString(firstTenant + mark, tenant);
        var sheets = new LinkedHashMap<Integer, Sheet>();
        try (var row = TenantQuery.rows(statement, tenant)) {
            while (row.next()) {
                var sheet = sheets.get(row.getInt("asked_place"));
                if (sheet == null) sheets.put(row.getInt("asked_place"), sheet = sheet(row));
                if (row.getString("kind") == null) continue;
                (row.getBoolean("besides") ? sheet.besides() : sheet.promised()).add(LedgerRows.coverage(row));
            }
        }
        return sheets;
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                new UnitId(row.getObject("id", UUID.class)),
                new Owner(new CustomerId(row.getObject("customer_id", UUID.class)), row.getString("retailer_id")),
                row.getString("policy_code"),
                row.getInt("policy_version"),
                ZoneId.of(row.getString("zone")),
                row.getString("void_reason") != null,
                row.getLong("version") > 0,
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Entries are written by the unit alone, which counts its changes: what was never changed has none. */
    private Map<UUID, List<LedgerEntry>> entries(Connection connection, Map<Integer, Sheet> sheets)
            throws SQLException {
        var changed = sheets.values().stream().filter(Sheet::wasChanged);
        var ids = changed.map(sheet -> sheet.id().value()).distinct().toArray();
        if (ids.length == 0) return Map.of();
        try (var statement = connection.prepareStatement(ENTRIES)) {
            statement.setString(TenantQuery.FIRST, tenants.current());
            statement.setArray(TenantQuery.FIRST + 1, connection.createArrayOf("uuid", ids));
            var entries = new HashMap<UUID, List<LedgerEntry>>();
            try (var row = TenantQuery.rows(statement, tenants.current())) {
                while (row.next()) {
                    entries.computeIfAbsent(row.getObject("unit_id", UUID.class), unit -> new ArrayList<>())
                            .add(LedgerRows.entry(row));
                }
            }
            return entries;
        }
    }
}
