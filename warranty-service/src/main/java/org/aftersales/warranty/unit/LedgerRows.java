package org.aftersales.warranty.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.RepairRule;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** What a unit's coverages and their entries look like as rows. */
final class LedgerRows {

    private LedgerRows() {}

    static Coverage coverage(ResultSet row) throws SQLException {
        var usage = row.getString("usage_unit");
        return new Coverage(
                CoverageKind.valueOf(row.getString("kind")),
                row.getString("component"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                usage == null ? null : new UsageLimit(usage, row.getLong("usage_value")),
                Regime.valueOf(row.getString("regime")));
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
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
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("evidence_id", UUID.class));
    }

    private static @Nullable Integer months(ResultSet row) throws SQLException {
        var months = row.getInt("months");
        return row.wasNull() ? null : months;
    }
}
