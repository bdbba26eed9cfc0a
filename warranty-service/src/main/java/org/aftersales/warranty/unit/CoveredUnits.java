package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.customer.CustomerId;

/**
 * The warranties of any number of units by one statement, one for labels and one for ids where both are asked for, and by
 * another for what happened to those that were changed since their registration. Each has one way to its units: a
 * statement that tries several takes the database longer to begin than the look-up itself.
 */
@ApplicationScoped
class CoveredUnits {

    private static final String FIND = """
            select asked.place as asked_place, known.id, known.version, known.customer_id, known.retailer_id,
                known.policy_code, known.policy_version, known.zone, known.void_reason, coverage.place, coverage.kind,
                coverage.component, coverage.starts_on, coverage.last_day, coverage.usage_unit, coverage.usage_value,
                coverage.regime, coverage.besides
            from %s
            left join lateral (
                select place, kind, component, starts_on, last_day, usage_unit, usage_value, regime, false as besides
                from coverage where tenant_id = ? and unit_id = known.id
                union all
                select place, kind, null, starts_on, last_day, usage_unit, usage_value, 'COMMERCIAL', true
                from extended_coverage where tenant_id = ? and unit_id = known.id) coverage on true""";

    private static final String FIND_PRINTED = TenantQuery.of(FIND.formatted("""
            unnest(?::text[], ?::text[]) with ordinality as asked (gtin, serial, place)
            join unit known on known.tenant_id = ? and known.gtin = asked.gtin and known.serial = asked.serial"""));

    private static final String FIND_BY_ID = TenantQuery.of(FIND.formatted("""
            unnest(?::uuid[]) with ordinality as asked (id, place)
            join unit known on known.tenant_id = ? and known.id = asked.id"""));

    /** Up to here a statement is planned once: planning takes longer than looking up so few. */
    private static final int FEW = 64;

    private static final String ENTRIES = TenantQuery.of("""
            select unit_id, kind, place, part, starts_on, last_day, months, cause, ticket_id, rule, recorded_at,
                evidence_id
            from coverage_entry where tenant_id = ? and unit_id = any(?) order by unit_id, number""");

    private final AgroalDataSource database;
    private final Tenants tenants;

    CoveredUnits(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Coverages by their places: the database sends them as it finds them, which spares it a sorting. */
    private record Sheet(
            UnitId id,
            Owner owner,
            String policyCode,
            int policyVersion,
            ZoneId zone,
            boolean isVoid,
            boolean wasChanged,
            SortedMap<Integer, Coverage> promised,
            SortedMap<Integer, Coverage> besides) {

        CoveredUnit with(List<LedgerEntry> entries) {
            var ledger = new CoverageLedger(
                    List.copyOf(promised.values()), entries, List.copyOf(besides.values()), zone, isVoid);
            return new CoveredUnit(id, owner, policyCode, policyVersion, ledger);
        }
    }

    /** Those of the units that are in the register, in the order of the labels; within a transaction or without one. */
    Map<UnitLabel, CoveredUnit> find(Collection<? extends UnitLabel> labels) {
        var printed = new ArrayList<UnitLabel.Printed>();
        var byId = new LinkedHashMap<UnitLabel, UnitId>();
        for (var label : labels) {
            switch (label) {
                case UnitLabel.Printed print -> printed.add(print);
                case UnitLabel.ById(var id) -> byId.put(label, id);
                case UnitLabel.ByCard(var id) -> byId.put(label, id);
            }
        }
        return Sql.call(database, connection -> {
            var sheets = new HashMap<UnitLabel, Sheet>();
            if (!printed.isEmpty()) sheets.putAll(printed(connection, printed));
            if (!byId.isEmpty()) sheets.putAll(byId(connection, byId));
            var entries = entries(connection, sheets.values());
            var found = new LinkedHashMap<UnitLabel, CoveredUnit>();
            for (var label : labels) {
                var sheet = sheets.get(label);
                if (sheet != null)
                    found.put(label, sheet.with(entries.getOrDefault(sheet.id().value(), List.of())));
            }
            return found;
        });
    }

    private Map<UnitLabel, Sheet> printed(Connection connection, List<UnitLabel.Printed> labels) throws SQLException {
        var gtins = labels.stream().map(label -> label.gtin().value()).toArray();
        var serials = labels.stream().map(label -> label.serial().value()).toArray();
        try (var statement = prepared(connection, FIND_PRINTED, labels.size())) {
            statement.setArray(TenantQuery.FIRST, connection.createArrayOf("text", gtins));
            statement.setArray(TenantQuery.FIRST + 1, connection.createArrayOf("text", serials));
            return sheets(statement, TenantQuery.FIRST + 2, labels);
        }
    }

    private Map<UnitLabel, Sheet> byId(Connection connection, Map<UnitLabel, UnitId> labels) throws SQLException {
        var ids = labels.values().stream().map(UnitId::value).toArray();
        try (var statement = prepared(connection, FIND_BY_ID, labels.size())) {
            statement.setArray(TenantQuery.FIRST, connection.createArrayOf("uuid", ids));
            return sheets(statement, TenantQuery.FIRST + 1, List.copyOf(labels.keySet()));
        }
    }

    private static PreparedStatement prepared(Connection connection, String find, int asked) throws SQLException {
        return asked <= FEW ? connection.prepareStatement(find) : Sql.plannedAnew(connection, find);
    }

    private Map<UnitLabel, Sheet> sheets(PreparedStatement statement, int firstTenant, List<? extends UnitLabel> labels)
            throws SQLException {
        var tenant = tenants.current();
        for (int mark = 0; mark < 3; mark++) statement.setString(firstTenant + mark, tenant);
        var sheets = new HashMap<UnitLabel, Sheet>();
        try (var row = TenantQuery.rows(statement, tenant)) {
            while (row.next()) {
                var label = labels.get(row.getInt("asked_place") - 1);
                var sheet = sheets.get(label);
                if (sheet == null) sheets.put(label, sheet = sheet(row));
                if (row.getString("kind") == null) continue;
                (row.getBoolean("besides") ? sheet.besides() : sheet.promised())
                        .put(row.getInt("place"), LedgerRows.coverage(row));
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
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** Entries are written by the unit alone, which counts its changes: what was never changed has none. */
    private Map<UUID, List<LedgerEntry>> entries(Connection connection, Collection<Sheet> sheets) throws SQLException {
        var changed = sheets.stream().filter(Sheet::wasChanged);
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
