package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.Elsewhere;

/** What customers had done before anybody knew who they are or where they are members, in plain SQL. */
@ApplicationScoped
class LateEarnings {
    private static final String UNCREDITED = EarningRow.COLUMNS + """
            where tenant_id = ? and customer_id = ? and points > 0 and e.programme = 'main'
                and not exists (select from posting p where p.tenant_id = e.tenant_id and p.reason = e.reason
                    and p.cause_id = e.cause_id and p.programme = e.programme)
            order by occurred_at, cause_id""";
    private static final String MISSING = """
            select e.programme, e.reason, e.cause_id, e.customer_id, e.points, e.why, e.occurred_at, e.facts,
                e.recorded_at
            from earning e
            where e.tenant_id = ? and e.customer_id = ? and e.programme = 'main'
                and e.occurred_at >= ? and e.occurred_at < ?
                and not exists (select from earning o where o.tenant_id = e.tenant_id and o.reason = e.reason
                    and o.cause_id = e.cause_id and o.programme = ?)
            order by e.occurred_at, e.cause_id limit ?""";
    private static final String SHORTEN = """
            insert into shortened_earning (tenant_id, reason, cause_id, programme, points, why, shortened_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;
    private final Clock clock;

    LateEarnings(DataSource database, Tenants tenants, JsonRecords json, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** What the customer has earned in main and no posting has credited, oldest first. */
    List<Earning> uncredited(CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(UNCREDITED)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                return EarningRow.read(select, json);
            }
        });
    }

    /** It is worth less to the member whose it is, and nothing of it was credited. */
    void shorten(Earning earning) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(SHORTEN)) {
                insert.setString(1, tenants.current());
                insert.setString(2, earning.cause().reason().name());
                insert.setObject(3, earning.cause().id());
                insert.setString(4, earning.programme().value());
                insert.setLong(5, earning.points().value());
                insert.setString(6, json.write(earning.why()));
                insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** What a customer has done in the time that counts in another programme, and was not judged there; oldest first. */
    List<EarningTrigger> missing(CustomerId customer, Elsewhere elsewhere, int most) {
        var programme = elsewhere.programme();
        var from = elsewhere.since() == null ? programme.openedAt() : elsewhere.since();
        var until = programme.closedAt();
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(MISSING)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                select.setObject(3, from.atOffset(ZoneOffset.UTC));
                select.setObject(4, until == null ? OffsetDateTime.MAX : until.atOffset(ZoneOffset.UTC));
                select.setString(5, programme.setting().programme().value());
                select.setInt(6, most);
                return triggers(select);
            }
        });
    }

    private List<EarningTrigger> triggers(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var triggers = new ArrayList<EarningTrigger>();
            while (rows.next()) {
                var told = rows.getObject("recorded_at", OffsetDateTime.class).toInstant();
                triggers.add(EarningRow.earning(rows, json).trigger(told));
            }
            return triggers;
        }
    }
}
