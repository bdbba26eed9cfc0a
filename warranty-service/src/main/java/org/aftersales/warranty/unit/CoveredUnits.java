package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.RepairRule;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** The warranties of any number of units by two statements: one for what was promised, one for what happened since. */
@ApplicationScoped
class CoveredUnits {

    private static final String FIND = """
            with asked as (
                select * from json_to_recordset(?::json) as asked(place int, id uuid, gtin text, serial text))
            select asked.place as asked_place, known.*, coverage.kind, coverage.component,
                coverage.starts_on, coverage.last_day, coverage.usage_unit, coverage.usage_value, coverage.regime,
                coverage.besides
            from asked
            cross join lateral (
                select id, customer_id, retailer_id, policy_code, policy_version, zone, void_reason from unit
                where tenant_id = ? and id = asked.id
                union all
                select id, customer_id, retailer_id, policy_code, policy_version, zone, void_reason from unit
                where tenant_id = ? and gtin = asked.gtin and serial = asked.serial
                limit 1) known
            left join lateral (
                select place, kind, component, starts_on, last_day, usage_unit, usage_value, regime, false as besides
                from coverage where tenant_id = ? and unit_id = known.id
                union all
                select place, kind, null, starts_on, last_day, null, null, 'COMMERCIAL', true
                from extended_coverage where tenant_id = ? and unit_id = known.id) coverage on true
            order by asked.place, coverage.besides, coverage.place""";

    private static final String ENTRIES = """
            select unit_id, kind, place, part, starts_on, last_day, months, cause, ticket_id, rule, recorded_at
            from coverage_entry where tenant_id = ? and unit_id = any(?) order by unit_id, number""";

    private static final Rows<Asked> ASKED = new Rows<Asked>()
            .with("place", Asked::place)
            .with("id", asked -> asked.label() instanceof UnitLabel.ById(var id) ? id : null)
            .with("gtin", asked -> asked.label() instanceof UnitLabel.Printed(var gtin, var _) ? gtin : null)
            .with("serial", asked -> asked.label() instanceof UnitLabel.Printed(var _, var serial) ? serial : null);

    private final AgroalDataSource database;
    private final Tenants tenants;

    CoveredUnits(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Asked(int place, UnitLabel label) {}

    private record Sheet(
            UnitId id,
            Owner owner,
            String policyCode,
            int policyVersion,
            ZoneId zone,
            boolean isVoid,
            List<Coverage> promised,
            List<Coverage> besides) {

        CoveredUnit with(List<LedgerEntry> entries) {
            var ledger = new CoverageLedger(promised, entries, besides, zone, isVoid);
            return new CoveredUnit(id, owner, policyCode, policyVersion, ledger);
        }
    }

    /** Those of the units that are in the register. */
    Map<UnitLabel, CoveredUnit> find(List<UnitLabel> labels) {
        var asked = new ArrayList<Asked>();
        for (var label : labels) asked.add(new Asked(asked.size(), label));
        return Sql.call(database, connection -> {
            var sheets = sheets(connection, ASKED.of(asked));
            var entries = sheets.isEmpty() ? Map.<UUID, List<LedgerEntry>>of() : entries(connection, sheets);
            var found = new LinkedHashMap<UnitLabel, CoveredUnit>();
            sheets.forEach((place, sheet) -> found.put(
                    labels.get(place),
                    sheet.with(entries.getOrDefault(sheet.id().value(), List.of()))));
            return found;
        });
    }

    private Map<Integer, Sheet> sheets(Connection connection, String asked) throws SQLException {
        try (var statement = Sql.plannedAnew(connection, FIND)) {
            statement.setString(1, asked);
            for (int tenant = 2; tenant <= 5; tenant++) statement.setString(tenant, tenants.current());
            var sheets = new LinkedHashMap<Integer, Sheet>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var sheet = sheets.get(row.getInt("asked_place"));
                    if (sheet == null) sheets.put(row.getInt("asked_place"), sheet = sheet(row));
                    if (row.getString("kind") == null) continue;
                    (row.getBoolean("besides") ? sheet.besides() : sheet.promised()).add(coverage(row));
                }
            }
            return sheets;
        }
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                new UnitId(row.getObject("id", UUID.class)),
                new Owner(new CustomerId(row.getObject("customer_id", UUID.class)), row.getString("retailer_id")),
                row.getString("policy_code"),
                row.getInt("policy_version"),
                ZoneId.of(row.getString("zone")),
                row.getString("void_reason") != null,
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        var usage = row.getString("usage_unit");
        return new Coverage(
                CoverageKind.valueOf(row.getString("kind")),
                row.getString("component"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                usage == null ? null : new UsageLimit(usage, row.getLong("usage_value")),
                Regime.valueOf(row.getString("regime")));
    }

    private Map<UUID, List<LedgerEntry>> entries(Connection connection, Map<Integer, Sheet> sheets)
            throws SQLException {
        var ids = sheets.values().stream().map(sheet -> sheet.id().value()).distinct();
        try (var statement = connection.prepareStatement(ENTRIES)) {
            statement.setString(1, tenants.current());
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var entries = new HashMap<UUID, List<LedgerEntry>>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entries.computeIfAbsent(row.getObject("unit_id", UUID.class), unit -> new ArrayList<>())
                            .add(entry(row));
                }
            }
            return entries;
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getString("part"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                months(row),
                LedgerEntry.Cause.valueOf(row.getString("cause")),
                row.getObject("ticket_id", UUID.class),
                RepairRule.valueOf(row.getString("rule")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer months(ResultSet row) throws SQLException {
        var months = row.getInt("months");
        return row.wasNull() ? null : months;
    }
}
