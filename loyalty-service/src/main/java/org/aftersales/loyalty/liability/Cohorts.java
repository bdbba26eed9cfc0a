package org.aftersales.loyalty.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * The cohorts of a tenant as the ledger stood at a moment: its entries are only ever added to, so what is known now tells
 * of any moment before. What was summed up by then is taken as it is, and what was posted after that is added.
 */
@ApplicationScoped
class Cohorts {
    private static final String AT = """
            with asked as (
                select ?::text as tenant, ?::timestamptz as since, ?::uuid as first, ?::timestamptz as moment,
                    ?::text as tz, ?::text as chosen),
            %s,
            shifts as (
                select lot_id, from_at, to_at from asked join liability_move on tenant_id = tenant),
            moved as (
                select programme, quarter, reason, expires_at, issued, taken_back, redeemed, settled, given, expired,
                    held, open
                from asked join liability_sum on tenant_id = tenant and since > '-infinity'
                union all
                %s
                union all
                %s)
            select to_char(quarter at time zone tz, 'YYYY-MM') as month, reason,
                sum(issued - given) as issued, sum(taken_back) as taken_back, sum(redeemed) as redeemed,
                sum(settled) as settled, sum(held) as held,
                sum(expired + case when expires_at <= moment then open - held else 0 end) as expired,
                sum(case when expires_at <= moment then held else open end) as outstanding,
                bool_and(expires_at <= moment) as ended
            from asked cross join moved where chosen is null or programme = chosen
            group by 1, 2 order by 1, 2""".formatted(CohortSums.SUMMED, CohortSums.SHIFTED, CohortSums.MOVED);

    private static final String ZONE = "select exists (select from pg_timezone_names where name = ?)";

    private final DataSource database;
    private final Tenants tenants;

    Cohorts(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * By month and reason; months are those of the zone.
     *
     * @param programme null: all of them together
     * @param summed up to when it was summed up, not behind the moment; {@link Instant#MIN} when it was not
     */
    List<Cohort> at(@Nullable ProgrammeCode programme, Instant moment, Instant summed, ZoneId zone) {
        return Sql.call(database, connection -> {
            if (summed.equals(Instant.MIN)) Sql.readAll(connection);
            try (var select = Sql.plannedAnew(connection, AT)) {
                select.setString(1, tenants.current());
                CohortSums.bind(select, 2, summed);
                select.setObject(4, moment.atOffset(ZoneOffset.UTC));
                select.setString(5, zone.getId());
                select.setString(6, programme == null ? null : programme.value());
                try (var rows = select.executeQuery()) {
                    var cohorts = new ArrayList<Cohort>();
                    while (rows.next()) cohorts.add(cohort(rows));
                    return cohorts;
                }
            }
        });
    }

    boolean knowsZone(String zone) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ZONE)) {
                select.setString(1, zone);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                YearMonth.parse(row.getString("month")),
                Reason.valueOf(row.getString("reason")),
                row.getLong("issued"),
                row.getLong("taken_back"),
                row.getLong("redeemed"),
                row.getLong("settled"),
                row.getLong("expired"),
                row.getLong("held"),
                row.getLong("outstanding"),
                row.getBoolean("ended"));
    }
}
