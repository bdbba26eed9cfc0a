package org.aftersales.warranty.reminder;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.unit.EndingCoverage;
import org.aftersales.warranty.unit.UnitId;

/** The ledger of reminders: what was found to end soon or to have ended, and what of it was told. */
@ApplicationScoped
class Reminders {

    /** So many days after its last day it is still told that a coverage has ended; later it is no news. */
    private static final int ENDED_DAYS = 14;

    /**
     * Every coverage that ends within the longest lead, by the day that it is in the unit's zone, gets a row for the
     * shortest lead that has come: after a pause one reminder is told, not all that were missed. One that has ended a
     * short while ago gets a row for the day after. The primary key keeps each from being found twice.
     */
    private static final String FIND = """
            insert into coverage_reminder (tenant_id, unit_id, kind, component, regime, last_day, lead_days, found_at)
            select ending.tenant_id, ending.unit_id, ending.kind, coalesce(ending.component, ''), ending.regime,
                ending.last_day, lead.days, ?
            from (select tenant_id, unit_id, kind, component, last_day, regime from coverage
                union all select tenant_id, unit_id, kind, component, last_day, regime from watched_coverage) ending
            join unit on unit.tenant_id = ending.tenant_id and unit.id = ending.unit_id
            cross join lateral (select (?::timestamptz at time zone unit.zone)::date as today) here
            cross join lateral (
                select case when ending.last_day < here.today then -1 else min(days) end as days
                from unnest(?) days where days >= ending.last_day - here.today) lead
            where ending.tenant_id = ? and ending.last_day between ? and ?::date + 1 + ?
                and lead.days is not null
                and (unit.void_reason is null or ending.regime <> 'COMMERCIAL')
            order by ending.unit_id, ending.kind, ending.regime, ending.last_day
            on conflict do nothing""";

    private static final String TAKE = """
            update coverage_reminder set told_at = ?
            where (tenant_id, unit_id, kind, component, regime, last_day, lead_days) in (
                select tenant_id, unit_id, kind, component, regime, last_day, lead_days from coverage_reminder
                where tenant_id = ? and told_at is null order by last_day limit ? for update skip locked)
            returning unit_id, kind, component, regime, last_day, lead_days""";

    private static final String CLEAR = """
            with moot as (delete from coverage_reminder where tenant_id = ? and unit_id = ? and moot)
            delete from watched_coverage where tenant_id = ? and unit_id = ?""";

    private static final String WATCH = """
            insert into watched_coverage (tenant_id, unit_id, kind, component, last_day, regime)
            select ?, ?, kind, component, last_day, regime
            from json_to_recordset(?::json) as told(kind text, component text, last_day date, regime text)""";

    private static final String SET_ASIDE = """
            update coverage_reminder known set moot = true
            from json_to_recordset(?::json)
                as aside(unit_id uuid, kind text, component text, regime text, last_day date, lead_days int)
            where known.tenant_id = ? and known.unit_id = aside.unit_id and known.kind = aside.kind
                and known.component = aside.component and known.regime = aside.regime
                and known.last_day = aside.last_day and known.lead_days = aside.lead_days""";

    private static final Rows<EndingCoverage> ENDING = new Rows<EndingCoverage>()
            .with("unit_id", EndingCoverage::unitId)
            .with("kind", EndingCoverage::kind)
            .with("component", ending -> ending.component() == null ? "" : ending.component())
            .with("regime", EndingCoverage::regime)
            .with("last_day", EndingCoverage::lastDay)
            .with("lead_days", EndingCoverage::leadDays);

    private static final Rows<Coverage> COVERAGES = new Rows<Coverage>()
            .with("kind", Coverage::kind)
            .with("component", Coverage::component)
            .with("last_day", Coverage::lastDay)
            .with("regime", Coverage::regime);

    private static final String FORGET = "delete from coverage_reminder where tenant_id = ? and last_day < ?";

    private final AgroalDataSource database;
    private final Tenants tenants;

    Reminders(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Adds what has come within one of the leads, or ended, since the last look; answers how many. */
    int find(List<Integer> leads, Instant now) {
        var moment = now.atOffset(ZoneOffset.UTC);
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, FIND)) {
                statement.setObject(1, moment);
                statement.setObject(2, moment);
                statement.setArray(3, connection.createArrayOf("int4", leads.toArray()));
                statement.setString(4, tenants.current());
                statement.setObject(5, moment.toLocalDate().minusDays(ENDED_DAYS));
                statement.setObject(6, moment.toLocalDate());
                statement.setInt(
                        7, leads.stream().mapToInt(Integer::intValue).max().orElse(0));
                return statement.executeUpdate();
            }
        });
    }

    /** Takes some that nobody has told, to be told in this transaction. */
    List<EndingCoverage> take(int most, Instant now) {
        return Sql.call(database, connection -> take(connection, most, now.atOffset(ZoneOffset.UTC)));
    }

    private List<EndingCoverage> take(Connection connection, int most, OffsetDateTime now) throws SQLException {
        try (var statement = Sql.plannedAnew(connection, TAKE)) {
            statement.setObject(1, now);
            statement.setString(2, tenants.current());
            statement.setInt(3, most);
            try (var row = statement.executeQuery()) {
                var taken = new ArrayList<EndingCoverage>();
                while (row.next()) taken.add(read(row));
                return taken;
            }
        }
    }

    private static EndingCoverage read(ResultSet row) throws SQLException {
        var component = row.getString("component");
        return new EndingCoverage(
                new UnitId(row.getObject("unit_id", UUID.class)),
                CoverageKind.valueOf(row.getString("kind")),
                component.isEmpty() ? null : component,
                Regime.valueOf(row.getString("regime")),
                row.getObject("last_day", LocalDate.class),
                row.getInt("lead_days"));
    }

    /** Keeps in mind that these were taken and not told. */
    void setAside(List<EndingCoverage> moot) {
        if (moot.isEmpty()) return;
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(SET_ASIDE)) {
                statement.setString(1, ENDING.of(moot));
                statement.setString(2, tenants.current());
                return statement.executeUpdate();
            }
        });
    }

    /** From now on these coverages of the unit are looked at, besides those that were promised at its registration. */
    void watch(UnitId unit, List<Coverage> coverages) {
        Sql.call(database, connection -> {
            try (var clear = connection.prepareStatement(CLEAR);
                    var fill = connection.prepareStatement(WATCH)) {
                clear.setString(1, tenants.current());
                clear.setObject(2, unit.value());
                clear.setString(3, tenants.current());
                clear.setObject(4, unit.value());
                clear.executeUpdate();
                fill.setString(1, tenants.current());
                fill.setObject(2, unit.value());
                fill.setString(3, COVERAGES.of(coverages));
                return fill.executeUpdate();
            }
        });
    }

    /** Forgets what was told of coverages that ended before this day. */
    void forgetBefore(LocalDate day) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, day);
                return statement.executeUpdate();
            }
        });
    }
}
