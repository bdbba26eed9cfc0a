package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What members have bought, and when it went back, in plain SQL over what it was, or will be, judged by. */
@ApplicationScoped
class Purchases {
    private static final int MOST = 50;

    private static final String BETWEEN = """
            select e.cause_id, e.occurred_at, least(
                (select min(r.occurred_at) from (
                    select occurred_at, bought, sum(returned) over (order by occurred_at, id) as by_then
                    from standing_line
                    where tenant_id = e.tenant_id and reason = e.reason and cause_id = e.cause_id) r
                    where 2 * r.by_then > r.bought),
                (select min(m.at) from unit_mark m
                    where m.tenant_id = e.tenant_id and m.unit_id = any(case when exists (
                            select from given_unit g where g.tenant_id = e.tenant_id and g.replaced_id = e.cause_id)
                        then units_of(e.tenant_id, e.cause_id) else array[e.cause_id] end)
                        and (m.kind = 'GONE' or m.kind = 'VOIDED' and not exists (
                            select from unit_mark b where b.tenant_id = m.tenant_id and b.unit_id = m.unit_id
                                and b.kind = 'REINSTATED' and b.at >= m.at)))) as gone_at
            from customer_link l
            join (
                select tenant_id, reason, cause_id, customer_id, occurred_at, facts from earning
                    where programme = 'main'
                union all select tenant_id, reason, cause_id, customer_id, occurred_at, facts from waiting_event) e
                on e.tenant_id = l.tenant_id and e.customer_id = l.customer_id
                and e.reason = 'REGISTRATION' and e.occurred_at >= ? and e.occurred_at < ?
            where l.tenant_id = ? and l.member_id = ? and (e.facts -> 'price' ->> 'amount')::numeric > 0
            order by e.occurred_at, e.cause_id limit %d""".formatted(MOST);

    private final DataSource database;
    private final Tenants tenants;

    Purchases(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param goneAt when more than half was given back, or it was passed on or declared void first; null: not at all */
    record Sale(UUID unitId, Instant at, @Nullable Instant goneAt) {}

    /** The first that a member bought from one moment until before another, in their order. */
    List<Sale> between(MemberId member, Instant from, Instant until) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BETWEEN)) {
                select.setObject(1, from.atOffset(ZoneOffset.UTC));
                select.setObject(2, until.atOffset(ZoneOffset.UTC));
                select.setString(3, tenants.current());
                select.setObject(4, member.value());
                return sales(select);
            }
        });
    }

    private static List<Sale> sales(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var sales = new ArrayList<Sale>();
            while (rows.next()) {
                var gone = rows.getObject("gone_at", OffsetDateTime.class);
                sales.add(new Sale(
                        rows.getObject("cause_id", UUID.class),
                        rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        gone == null ? null : gone.toInstant()));
            }
            return sales;
        }
    }
}
