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

/**
 * The cohorts of a tenant as the ledger stood at a moment, in one statement over its entries: they are only ever added to,
 * so what is known now tells of any moment before.
 */
@ApplicationScoped
class Cohorts {
    private static final String AT = """
            with asked as (select ?::text as tenant, ?::timestamptz as moment, ?::text as tz),
            moved as (
                select e.lot_id, sum(e.points) as open,
                    coalesce(sum(e.points) filter (where e.account = 'HELD'), 0) as held,
                    -coalesce(sum(e.points) filter (where p.reason = 'RETURN'), 0) as taken_back,
                    -coalesce(sum(e.points) filter (where p.reason in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND')), 0)
                        as redeemed,
                    -coalesce(sum(e.points) filter (where p.reason = 'DEBT'), 0) as settled,
                    -coalesce(sum(e.points) filter (where p.reason = 'EXPIRY'), 0) as expired
                from asked join posting p on p.tenant_id = tenant and p.recorded_at <= moment
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
                group by e.lot_id)
            select to_char(l.earned_at at time zone tz, 'YYYY-MM') as month, p.reason,
                sum(l.points) as issued, sum(m.taken_back) as taken_back, sum(m.redeemed) as redeemed,
                sum(m.settled) as settled, sum(m.held) as held,
                sum(m.expired + case when l.expires_at <= moment then m.open - m.held else 0 end) as expired,
                sum(case when l.expires_at <= moment then m.held else m.open end) as outstanding,
                bool_and(l.expires_at <= moment) as ended
            from asked cross join moved m
            join lot l on l.tenant_id = tenant and l.id = m.lot_id
            join posting p on p.tenant_id = tenant and p.id = l.posting_id
            group by 1, 2 order by 1, 2""";

    private static final String ZONE = "select exists (select from pg_timezone_names where name = ?)";

    private final DataSource database;
    private final Tenants tenants;

    Cohorts(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** By month and reason; months are those of the zone. */
    List<Cohort> at(Instant moment, ZoneId zone) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(AT)) {
                select.setString(1, tenants.current());
                select.setObject(2, moment.atOffset(ZoneOffset.UTC));
                select.setString(3, zone.getId());
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
