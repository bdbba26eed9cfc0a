package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Holds, in plain SQL; at most one of a member is open, which is for the database to say. */
@ApplicationScoped
class FraudHolds {
    private static final String COLUMNS = """
            select id, member_id, signal, opened_at, released_at, released_by, reason from fraud_hold
            where tenant_id = ?""";
    private static final String FIND = COLUMNS + " and id = ?";
    private static final String BELOW = COLUMNS + " and id < ? order by id desc limit ?";
    private static final String OF = COLUMNS + " and member_id = ? order by id";
    private static final String ADD = """
            insert into fraud_hold (tenant_id, id, member_id, signal, opened_at) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, member_id) where released_at is null do nothing""";
    private static final String RELEASE = """
            update fraud_hold set released_at = ?, released_by = ?, reason = ?
            where tenant_id = ? and id = ? and released_at is null""";

    /**
     * What was released before is known to be the member's. Each part is fenced, so that it is looked up by its index: all
     * others who redeem for the member wait meanwhile.
     */
    private static final String SEEN = """
            with asked as (select ?::text as tenant, ?::uuid as member, ?::timestamptz as hour_ago, ?::bigint as most),
            looked as (
                select coalesce(max(h.released_at), '-infinity') as since, count(h.id) > count(h.released_at) as held
                from asked left join lateral (
                    select id, released_at from fraud_hold where tenant_id = tenant and member_id = member
                    offset 0) h on true)
            select held,
                (select count(*) from (
                    select from redemption r
                    where r.tenant_id = tenant and r.member_id = member and r.status <> 'VOIDED'
                        and r.redeemed_at > greatest(hour_ago, since)
                    limit most) lately) as redemptions,
                (select max(c.linked_at)
                    from (select coalesce(m.main_id, m.id) as id from member m
                        where m.tenant_id = tenant and m.id = member offset 0) person
                    cross join lateral (
                        select l.linked_at from customer_link l where l.tenant_id = tenant and l.member_id = person.id
                        offset 0) c
                    where c.linked_at > since) as linked_at
            from asked, looked""";

    private final DataSource database;
    private final Tenants tenants;

    FraudHolds(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * What a member has done that nobody has looked at yet.
     *
     * @param held whether somebody has to look before they redeem
     * @param redemptions of the last hour, those that were called off aside, as far as they were counted
     * @param linkedAt when somebody's account was linked to them last; null: not since the last look
     */
    record Seen(boolean held, long redemptions, @Nullable Instant linkedAt) {}

    /** @param most redemptions that are counted: everybody else waits for the member's account meanwhile */
    Seen seen(MemberId member, Instant hourAgo, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SEEN)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                select.setObject(3, hourAgo.atOffset(ZoneOffset.UTC));
                select.setInt(4, most);
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Seen(row.getBoolean("held"), row.getLong("redemptions"), instant(row, "linked_at"));
                }
            }
        });
    }

    /** Nothing happens when the member has an open one. */
    void add(UUID id, MemberId member, Signal signal, Instant now) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, id);
                insert.setObject(3, member.value());
                insert.setString(4, signal.name());
                insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    Optional<FraudHold> find(UUID id) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, tenants.current());
                select.setObject(2, id);
                return read(select).stream().findFirst();
            }
        });
    }

    /** The oldest first. */
    List<FraudHold> of(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                return read(select);
            }
        });
    }

    /** The newest first, those below an id. */
    List<FraudHold> below(UUID id, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BELOW)) {
                select.setString(1, tenants.current());
                select.setObject(2, id);
                select.setInt(3, most);
                return read(select);
            }
        });
    }

    /** Whether it was released; not when somebody else has just done it. */
    boolean release(UUID id, String by, ReleaseReason reason, Instant now) {
        return Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(RELEASE)) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setString(2, by);
                update.setString(3, reason.name());
                update.setString(4, tenants.current());
                update.setObject(5, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static List<FraudHold> read(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var holds = new ArrayList<FraudHold>();
            while (rows.next()) holds.add(hold(rows));
            return holds;
        }
    }

    private static FraudHold hold(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new FraudHold(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                Signal.valueOf(row.getString("signal")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "released_at"),
                row.getString("released_by"),
                reason == null ? null : ReleaseReason.valueOf(reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
