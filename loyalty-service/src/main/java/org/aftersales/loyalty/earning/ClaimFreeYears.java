package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What befell units, and whose year has ended without it, in plain SQL. */
@ApplicationScoped
class ClaimFreeYears {
    private static final String MARK = """
            insert into unit_mark (tenant_id, unit_id, kind, at) values (?, ?, ?, ?) on conflict do nothing""";

    // What has been rewarded is passed over, so that a night can go on where it was interrupted. Who got no more than
    // half of the price back has kept what they bought.
    private static final String ENDED = """
            select u.* from (
                select e.tenant_id, e.cause_id as unit_id, e.customer_id, e.facts ->> 'product' as product,
                    e.facts ->> 'retailer' as retailer, md5(e.cause_id::text || '/' || ?)::uuid as year_id
                from earning e
                where e.tenant_id = ? and e.reason = 'REGISTRATION' and e.programme = 'main'
                    and e.occurred_at >= ? and e.occurred_at < ?) u
            where not exists (select from unit_mark m
                    where m.tenant_id = u.tenant_id and m.at < ?
                        and m.unit_id = any(case when exists (
                            select from given_unit g where g.tenant_id = u.tenant_id and g.replaced_id = u.unit_id)
                        then units_of(u.tenant_id, u.unit_id) else array[u.unit_id] end)
                        and (m.kind = 'GONE' or m.kind = 'CLAIMED' and m.at >= ? or m.kind = 'VOIDED'
                            and not exists (select from unit_mark b where b.tenant_id = m.tenant_id
                                and b.unit_id = m.unit_id and b.kind = 'REINSTATED' and b.at >= m.at)))
                and not exists (select from standing_line r
                    where r.tenant_id = u.tenant_id and r.reason = 'REGISTRATION' and r.cause_id = u.unit_id
                    having 2 * sum(r.returned) > max(r.bought))
                and not exists (select from earning y
                    where y.tenant_id = u.tenant_id and y.reason = 'CLAIM_FREE_YEAR' and y.cause_id = u.year_id)
            order by u.unit_id limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    ClaimFreeYears(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What can befall a unit. */
    enum Mark {
        /** A claim was approved. */
        CLAIMED,
        /** It is no longer its buyer's. */
        GONE,
        /** It is not covered any more. */
        VOIDED,
        /** It is covered again, as if it had never been void. */
        REINSTATED
    }

    /**
     * A year of a unit.
     *
     * @param id of the unit and the year
     */
    record Year(
            UUID id,
            CustomerId customerId,
            @Nullable String product,
            @Nullable String retailer) {}

    /**
     * The time in which a year has ended.
     *
     * @param number of the year, from 1
     * @param from from when on units were registered
     * @param until before when they were
     * @param begin of the year that has ended, for the last of them
     * @param end of it
     */
    record Window(int number, Instant from, Instant until, Instant begin, Instant end) {}

    void mark(UUID unit, Mark kind, Instant at) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(MARK)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, unit);
                insert.setString(3, kind.name());
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** Those that have ended without a claim and were not rewarded yet. */
    List<Year> ended(Window window, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ENDED)) {
                select.setString(1, Integer.toString(window.number()));
                select.setString(2, tenants.current());
                select.setObject(3, window.from().atOffset(ZoneOffset.UTC));
                select.setObject(4, window.until().atOffset(ZoneOffset.UTC));
                select.setObject(5, window.end().atOffset(ZoneOffset.UTC));
                select.setObject(6, window.begin().atOffset(ZoneOffset.UTC));
                select.setInt(7, most);
                try (var rows = select.executeQuery()) {
                    var years = new ArrayList<Year>();
                    while (rows.next()) years.add(year(rows));
                    return years;
                }
            }
        });
    }

    private static Year year(ResultSet row) throws SQLException {
        return new Year(
                row.getObject("year_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("product"),
                row.getString("retailer"));
    }
}
