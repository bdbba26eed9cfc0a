package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** The points with which members qualify, row by row: what was given counts, what came back is taken off its own month. */
@ApplicationScoped
class QualifyingPoints {
    private static final String ADD = """
            insert into qualifying (tenant_id, id, account_id, lot_id, reason, points, earned_at, recorded_at)
            select l.tenant_id, ?, l.account_id, l.id, p.reason, ?, p.occurred_at, ?
            from lot l join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id
            where l.tenant_id = ? and l.id = ? and not exists (
                select from member_tier t
                where t.tenant_id = l.tenant_id and t.id = l.account_id
                    and least(t.earned_until, t.pin_until) <= ?::timestamptz)""";

    private static final String ADD_ALL = """
            insert into qualifying (tenant_id, id, account_id, lot_id, reason, points, earned_at, recorded_at)
            select ?, t.id, t.account_id, t.lot_id, t.reason, t.points, t.earned_at, ?
            from json_to_recordset(?::json) as t(id uuid, account_id uuid, lot_id uuid, reason text, points bigint,
                earned_at timestamptz)""";

    private static final Rows<Counted> ROWS = new Rows<Counted>()
            .with("id", Counted::id)
            .with("account_id", counted -> counted.member().value())
            .with("lot_id", Counted::lot)
            .with("reason", Counted::reason)
            .with("points", Counted::points)
            .with("earned_at", Counted::earnedAt);

    private static final String MONTHS = """
            select date_trunc('month', earned_at at time zone ?)::date as month, sum(points) as points
            from qualifying
            where tenant_id = ? and account_id = ? and earned_at >= ? and reason = any(?)
            group by 1""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    QualifyingPoints(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Adds points of a lot, or takes some off when negative.
     *
     * @param id of the posting that gave them, or of the return that took them back
     * @param unlessDue nothing is added when the member was to be judged by then; null: it is added whatever is due
     * @return whether it was added
     */
    boolean add(UUID id, UUID lot, long points, @Nullable Instant unlessDue) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setLong(2, points);
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(4, tenants.current());
                insert.setObject(5, lot);
                insert.setObject(6, unlessDue == null ? null : unlessDue.toString(), Types.OTHER);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Adds points of many lots, whatever is due. */
    void add(List<Counted> counted) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD_ALL)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(3, ROWS.of(counted));
                return insert.executeUpdate();
            }
        });
    }

    /** What a member has qualified with since that moment, by the terms of a programme. */
    Qualified of(MemberId member, TierTerms terms, Instant since) {
        return Sql.call(database, connection -> read(connection, member, terms, since));
    }

    private Qualified read(Connection connection, MemberId member, TierTerms terms, Instant since) throws SQLException {
        try (var select = connection.prepareStatement(MONTHS)) {
            select.setString(1, terms.zone());
            select.setString(2, tenants.current());
            select.setObject(3, member.value());
            select.setObject(4, since.atOffset(ZoneOffset.UTC));
            select.setArray(
                    5,
                    connection.createArrayOf(
                            "text", terms.counts().stream().map(Enum::name).toArray()));
            try (var rows = select.executeQuery()) {
                var months = new HashMap<YearMonth, Long>();
                while (rows.next()) {
                    months.put(YearMonth.from(rows.getObject("month", LocalDate.class)), rows.getLong("points"));
                }
                return new Qualified(months);
            }
        }
    }
}
