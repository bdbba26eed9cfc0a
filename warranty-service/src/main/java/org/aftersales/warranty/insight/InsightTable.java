package org.aftersales.warranty.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.unit.ServedUnit;
import org.jspecify.annotations.Nullable;

/** The roll-ups together with what they do not hold yet: one statement, so one moment of the register. */
@ApplicationScoped
class InsightTable {

    private static final String KEEP = """
            insert into unit_changed as known (tenant_id, unit_id, marks, gtin, starts_on, covered)
            values (current_tenant(), ?, 1, ?, ?, ?::datemultirange)
            on conflict (tenant_id, unit_id) do update set marks = known.marks + 1, gtin = excluded.gtin,
                starts_on = excluded.starts_on, covered = excluded.covered""";

    /** Units that have moved since they were counted are taken out as they are counted and put in as they stand. */
    private static final String IN_SERVICE = """
            with asked as (select ?::date as day, ?::text as product),
            progress as (select rolled_to from insight_progress where tenant_id = current_tenant()),
            moved as materialized (
                select unit_id, gtin, starts_on, covered from unit_changed
                where tenant_id = current_tenant() and covered is not null),
            counted as (
                select gtin, starts_on, covered_from, covered_until, units from service_rollup
                where tenant_id = current_tenant()
                union all
                select gtin, starts_on, covered_from, covered_until, -1 from unit_counted
                where tenant_id = current_tenant() and unit_id in (select unit_id from moved)
                union all
                select gtin, starts_on, day, day, 1 from moved, asked where covered @> day
                union all
                select gtin, least(unit.starts_on, promised.first), lower(days), upper(days) - 1, 1
                from unit cross join lateral (
                    select min(starts_on) as first, range_agg(daterange(starts_on, last_day, '[]')) as covered
                    from coverage where coverage.tenant_id = unit.tenant_id and unit_id = unit.id) promised
                cross join lateral unnest(promised.covered) as days
                where unit.tenant_id = current_tenant() and id >= (select rolled_to from progress)
                    and not exists (select from moved where moved.unit_id = unit.id)),
            by_start as (
                select starts_on, sum(units) as units from counted, asked
                where covered_from <= day and covered_until >= day and (product is null or gtin = product)
                group by starts_on),
            by_month as (
                select age(day::timestamp, starts_on::timestamp) as served, units from by_start, asked)
            select (extract(year from served) * 12 + extract(month from served))::int as month, sum(units)
            from by_month group by 1""";

    private static final String REGISTRATIONS = """
            with told as (
                select day, retailer_id, units from registration_rollup
                where tenant_id = current_tenant() and day between ? and ?
                union all
                select (registered_at at time zone 'UTC')::date, retailer_id, 1 from unit
                where tenant_id = current_tenant() and id >= (
                    select rolled_to from insight_progress where tenant_id = current_tenant()))
            select day, retailer_id, sum(units) from told
            where day between ? and ? and (?::text is null or retailer_id = ?) and (day, retailer_id) > (?, ?)
            group by day, retailer_id order by day, retailer_id limit ?""";

    private final AgroalDataSource database;

    InsightTable(AgroalDataSource database) {
        this.database = database;
    }

    /** It stands so from the end of the transaction on. */
    void keep(ServedUnit unit) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.setObject(1, unit.id().value());
                statement.setString(2, unit.gtin().value());
                statement.setObject(3, unit.startsOn());
                statement.setString(4, days(unit));
                return statement.executeUpdate();
            }
        });
    }

    private static String days(ServedUnit unit) {
        return unit.covered().stream()
                .map(span -> "[" + span.first() + ',' + span.last() + ']')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** How many units are in warranty on a day, by the whole months since their warranty began. */
    Map<Integer, Long> inService(LocalDate day, @Nullable String gtin) {
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, IN_SERVICE)) {
                statement.setObject(1, day);
                statement.setString(2, gtin);
                var months = new TreeMap<Integer, Long>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) months.put(row.getInt(1), row.getLong(2));
                }
                return months;
            }
        });
    }

    /** Registered units by UTC day and retailer, in this order, after a place in it. */
    List<RegistrationDay> registrations(Days days, @Nullable String retailer, RegistrationDay after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, REGISTRATIONS)) {
                bind(statement, days, retailer, after);
                statement.setInt(9, limit);
                var found = new ArrayList<RegistrationDay>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new RegistrationDay(
                                row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)));
                    }
                }
                return found;
            }
        });
    }

    private static void bind(PreparedStatement statement, Days days, @Nullable String retailer, RegistrationDay after)
            throws SQLException {
        statement.setObject(1, days.from());
        statement.setObject(2, days.to());
        statement.setObject(3, days.from());
        statement.setObject(4, days.to());
        statement.setString(5, retailer);
        statement.setString(6, retailer);
        statement.setObject(7, after.day());
        statement.setString(8, after.retailerId());
    }
}
