package org.aftersales.loyalty.winback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** When members were seen, and when somebody looks at them next, in plain SQL. */
@ApplicationScoped
class Habits {
    private static final String ENTER = """
            insert into win_back_watch (tenant_id, member_id, look_at)
            select m.tenant_id, m.id, ? from member m where m.tenant_id = ? and m.main_id is null and not exists (
                select from win_back_watch w where w.tenant_id = m.tenant_id and w.member_id = m.id)
            limit ? on conflict do nothing""";

    private static final String DUE = """
            select member_id from win_back_watch where tenant_id = ? and look_at <= ?
            order by look_at, member_id limit ? for update skip locked""";

    private static final String AGAIN = "update win_back_watch set look_at = ? where tenant_id = ? and member_id = ?";

    /**
     * What members do by themselves; not what they are given, and not what time does. Whatever happens is judged in main
     * too, so of events those stand for all programmes; points are spent in each.
     */
    private static final String SEEN = """
            select l.member_id, e.occurred_at as at from asked
            join customer_link l on l.tenant_id = tenant and l.member_id = any(members)
            join (
                select tenant_id, reason, customer_id, occurred_at from earning
                    where programme = 'main'
                union all select tenant_id, reason, customer_id, occurred_at from waiting_event) e
                on e.tenant_id = l.tenant_id and e.customer_id = l.customer_id and e.occurred_at <= now
                and e.reason in ('REGISTRATION', 'PURCHASE', 'SURVEY', 'TRAINING', 'REVIEW', 'CUSTOM')
            union
            select r.member_id, r.redeemed_at from asked
            join redemption r on r.tenant_id = tenant and r.member_id = any(members) and r.redeemed_at <= now
            union
            select m.main_id, r.redeemed_at from asked
            join member m on m.tenant_id = tenant and m.main_id = any(members)
            join redemption r on r.tenant_id = tenant and r.member_id = m.id and r.redeemed_at <= now""";

    private static final String OF = """
            with asked as (select ?::text as tenant, ?::uuid[] as members, ?::timestamptz as now),
            seen as (%s),
            gaps as (select member_id, at, at - lag(at) over (partition by member_id order by at) as gap from seen)
            select member_id, max(at) as last_at,
                extract(epoch from percentile_cont(0.5) within group (order by gap))::bigint as median
            from gaps group by member_id""".formatted(SEEN);

    private static final String AFTER = """
            with asked as (select ?::text as tenant, ?::uuid[] as members, ?::timestamptz as now),
            seen as (%s)
            select min(at) from seen where at > ?""".formatted(SEEN);

    private final DataSource database;
    private final Tenants tenants;

    Habits(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Looks at members too at whom nobody has looked, so many at most; answers how many they are. */
    int enter(Instant now, int most) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ENTER)) {
                insert.setObject(1, now.atOffset(ZoneOffset.UTC));
                insert.setString(2, tenants.current());
                insert.setInt(3, most);
                return insert.executeUpdate();
            }
        });
    }

    /** Whom it is time to look at, so many at most; nobody else does at the same time. */
    List<MemberId> due(Instant now, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(DUE)) {
                select.setString(1, tenants.current());
                select.setObject(2, now.atOffset(ZoneOffset.UTC));
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var due = new ArrayList<MemberId>();
                    while (rows.next()) due.add(new MemberId(rows.getObject(1, UUID.class)));
                    return due;
                }
            }
        });
    }

    void again(Map<MemberId, Instant> next) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(AGAIN)) {
                for (var one : next.entrySet()) {
                    update.setObject(1, one.getValue().atOffset(ZoneOffset.UTC));
                    update.setString(2, tenants.current());
                    update.setObject(3, one.getKey().value());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** How often they are seen; of whom nobody has ever seen there is none. */
    Map<MemberId, Habit> of(Collection<MemberId> members, Instant now) {
        return Sql.call(database, connection -> {
            try (var select = asked(connection, OF, members, now);
                    var rows = select.executeQuery()) {
                var habits = new HashMap<MemberId, Habit>();
                while (rows.next()) habits.put(new MemberId(rows.getObject("member_id", UUID.class)), habit(rows));
                return habits;
            }
        });
    }

    /** When a member was seen first after a moment. */
    Optional<Instant> seen(MemberId member, Instant after, Instant now) {
        return Sql.call(database, connection -> {
            try (var select = asked(connection, AFTER, List.of(member), now)) {
                select.setObject(4, after.atOffset(ZoneOffset.UTC));
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            }
        });
    }

    private PreparedStatement asked(Connection connection, String sql, Collection<MemberId> members, Instant now)
            throws SQLException {
        var select = connection.prepareStatement(sql);
        select.setString(1, tenants.current());
        select.setArray(
                2,
                connection.createArrayOf(
                        "uuid", members.stream().map(MemberId::value).toArray()));
        select.setObject(3, now.atOffset(ZoneOffset.UTC));
        return select;
    }

    private static Habit habit(ResultSet row) throws SQLException {
        var median = row.getObject("median", Long.class);
        return new Habit(
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                median == null ? null : Duration.ofSeconds(median));
    }
}
