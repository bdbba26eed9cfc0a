package org.aftersales.loyalty.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/**
 * What has become of points up to a moment, summed up once. Postings are only ever added, and have ids in the order of
 * time, so what is behind a moment never changes, and what came after it is found without looking at what was before.
 */
@ApplicationScoped
class CohortSums {
    // Planned anew for each tenant: for one of a few postings all plans are equally good, for one of many they are not.

    /** How far the id of a posting may be before the moment at which it was recorded. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * By the programme, the quarter of an hour, the end of the lot and the reason for which its points were given in the
     * first place, whoever gave them to whom since, of the postings of
     * {@code asked.tenant} that were recorded behind {@code asked.since} and not behind {@code asked.moment}.
     */
    static final String MOVED = moved("asked", "");

    private static final String MOVED_IN_LOT = moved("summed", "where l.id = s.lot_id");

    /** What was summed up until {@code asked.since} of lots that end later since: it leaves one end for the other. */
    static final String SHIFTED = """
            select m.programme, m.quarter, m.reason, e.expires_at, e.sign * m.issued, e.sign * m.taken_back,
                e.sign * m.redeemed, e.sign * m.settled, e.sign * m.given, e.sign * m.expired, e.sign * m.held,
                e.sign * m.open
            from shifts s
            cross join lateral (%s) m
            cross join lateral (values (s.from_at, -1), (s.to_at, 1)) e (expires_at, sign)""".formatted(MOVED_IN_LOT);

    /** What {@link #SHIFTED} goes by. */
    static final String SUMMED = """
            summed as (
                select tenant, since as moment, timestamptz '-infinity' as since,
                    '00000000-0000-0000-0000-000000000000'::uuid as first
                from asked where since > '-infinity')""";

    private static String moved(String asked, String which) {
        return """
            select o.programme,
                date_bin(interval '15 minutes', l.earned_at, timestamptz '2000-01-01 00:00:00Z') as quarter,
                case when o.reason <> 'GIFT' then o.reason else (
                    select reason from given_lot g where g.tenant_id = l.tenant_id and g.lot_id = l.id)
                end as reason, l.expires_at,
                coalesce(sum(e.points) filter (where p.id = l.posting_id), 0)::bigint as issued,
                -coalesce(sum(e.points) filter (where p.reason in ('RETURN', 'DEDUCTION')), 0)::bigint as taken_back,
                -coalesce(sum(e.points) filter (where p.reason in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND')), 0)::bigint
                    as redeemed,
                -coalesce(sum(e.points) filter (where p.reason = 'DEBT'), 0)::bigint as settled,
                -coalesce(sum(e.points) filter (
                    where p.reason = 'GIFT_BACK' or p.reason = 'GIFT' and p.part = 0), 0)::bigint as given,
                -coalesce(sum(e.points) filter (where p.reason = 'EXPIRY'), 0)::bigint as expired,
                coalesce(sum(e.points) filter (where e.account = 'HELD'), 0)::bigint as held,
                sum(e.points)::bigint as open
            from %s
            join posting p on p.tenant_id = tenant and p.id >= first
                and p.recorded_at > since and p.recorded_at <= moment
            join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
            join lot l on l.tenant_id = e.tenant_id and l.id = e.lot_id
            join posting o on o.tenant_id = l.tenant_id and o.id = l.posting_id
            %s group by 1, 2, 3, 4""".formatted(asked, which);
    }

    // One statement: of a lot whose end moves meanwhile either all is seen or nothing.
    private static final String ADD = """
            with asked as (
                select ?::text as tenant, ?::timestamptz as since, ?::uuid as first, ?::timestamptz as moment),
            %s,
            shifts as (
                delete from liability_move where tenant_id = ? returning lot_id, from_at, to_at),
            moved as (
                %s
                union all
                %s)
            insert into liability_sum as s (tenant_id, programme, quarter, reason, expires_at,
                issued, taken_back, redeemed, settled, given, expired, held, open)
            select tenant, programme, quarter, reason, expires_at, sum(issued), sum(taken_back), sum(redeemed),
                sum(settled), sum(given), sum(expired), sum(held), sum(open)
            from asked cross join moved group by 1, 2, 3, 4, 5
            on conflict (tenant_id, programme, quarter, reason, expires_at) do update set
                issued = s.issued + excluded.issued, taken_back = s.taken_back + excluded.taken_back,
                redeemed = s.redeemed + excluded.redeemed, settled = s.settled + excluded.settled,
                given = s.given + excluded.given, expired = s.expired + excluded.expired,
                held = s.held + excluded.held, open = s.open + excluded.open""".formatted(SUMMED, MOVED, SHIFTED);

    private static final String EXTENDED = """
            insert into liability_move (tenant_id, lot_id, from_at, to_at) values (?, ?, ?, ?)""";

    private static final String UNTIL = "select until from liability_until where tenant_id = ?";
    private static final String FIRST = """
            select recorded_at - interval '1 minute' from posting where tenant_id = ? order by id limit 1""";
    private static final String KEEP = """
            insert into liability_until (tenant_id, until) values (?, ?)
            on conflict (tenant_id) do update set until = excluded.until""";

    private final DataSource database;
    private final Tenants tenants;

    CohortSums(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Up to when it was summed up; nothing when it was not. */
    Optional<Instant> until() {
        return moment(UNTIL);
    }

    /** Before all postings; nothing when there is none. */
    Optional<Instant> begin() {
        return moment(FIRST);
    }

    /** Adds what was posted behind a moment and not behind another one. */
    void add(Instant since, Instant until) {
        Sql.call(database, connection -> {
            try (var insert = Sql.plannedAnew(connection, ADD);
                    var keep = connection.prepareStatement(KEEP)) {
                insert.setString(1, tenants.current());
                bind(insert, 2, since);
                insert.setObject(4, until.atOffset(ZoneOffset.UTC));
                insert.setString(5, tenants.current());
                insert.executeUpdate();
                keep.setString(1, tenants.current());
                keep.setObject(2, until.atOffset(ZoneOffset.UTC));
                return keep.executeUpdate();
            }
        });
    }

    /** The points of a lot end later from now on: what was summed up of it with its end moves along, some time. */
    void extended(UUID lot, Instant from, Instant to) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(EXTENDED)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, lot);
                insert.setObject(3, from.atOffset(ZoneOffset.UTC));
                insert.setObject(4, to.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** The moment, and an id that no posting behind it is below; {@link Instant#MIN} is before everything. */
    static void bind(PreparedStatement statement, int first, Instant since) throws SQLException {
        if (since.equals(Instant.MIN)) {
            statement.setObject(first, OffsetDateTime.MIN);
            statement.setObject(first + 1, new UUID(0, 0));
            return;
        }
        statement.setObject(first, since.atOffset(ZoneOffset.UTC));
        statement.setObject(first + 1, new UUID(since.minus(SLACK).toEpochMilli() << 16 | VERSION_7, VARIANT));
    }

    private Optional<Instant> moment(String sql) {
        return Sql.call(database, connection -> moment(connection, sql));
    }

    private Optional<Instant> moment(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, tenants.current());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }
}
