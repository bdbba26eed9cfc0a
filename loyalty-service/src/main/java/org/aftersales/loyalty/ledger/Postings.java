package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.PostingSets.Link;
import org.jspecify.annotations.Nullable;

/** The append-only rows of the ledger, in plain SQL. */
@ApplicationScoped
class Postings {
    /** One statement for a posting and all that belongs to it: nothing of it happens when its cause has one already. */
    private static final String BOOKED = """
            with booked as (
                insert into posting (tenant_id, id, account_id, reason, cause_id, part, entries, why,
                    occurred_at, effective_at, recorded_at, place, programme, seal)
                select t.*, posting_seal(?, t.id, t.account_id, t.place, t.reason, t.cause_id, t.part, t.why,
                    t.occurred_at, t.effective_at, t.recorded_at, ?)
                from (select ?::text as tenant_id, ?::uuid as id, ?::uuid as account_id, ?::text as reason,
                    ?::uuid as cause_id, ?::int as part, ?::smallint as entries, ?::jsonb as why,
                    ?::timestamptz as occurred_at, ?::timestamptz as effective_at, ?::timestamptz as recorded_at,
                    ?::bigint as place, ?::text as programme) t
                on conflict (tenant_id, reason, cause_id, part, programme) do nothing
                returning tenant_id, id, account_id, reason, cause_id, seal),
            entered as (
                insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
                select tenant_id, id, line, account, case when of_member then account_id end, lot_id, points
                from booked, json_to_recordset(?::json) as e(
                    line smallint, account text, of_member boolean, lot_id uuid, points bigint)),
            """;

    private static final String ISSUE = BOOKED + """
            issued as (
                insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    activates_at, pending, available, held)
                select tenant_id, ?::uuid, account_id, id, ?::bigint, ?::timestamptz, ?::date, ?::timestamptz,
                    ?::timestamptz, ?::bigint, ?::bigint, 0
                from booked)
            select seal, exists (select from returned_line r
                where r.tenant_id = b.tenant_id and r.reason = b.reason and r.cause_id = b.cause_id)
            from booked b""";
    private static final String MOVE = BOOKED + """
            moved as (
                update lot l set pending = l.pending + t.pending, available = l.available + t.available,
                    held = l.held + t.held
                from booked b cross join (
                    select lot_id, coalesce(sum(points) filter (where account = 'PENDING'), 0) as pending,
                        coalesce(sum(points) filter (where account = 'AVAILABLE'), 0) as available,
                        coalesce(sum(points) filter (where account = 'HELD'), 0) as held
                    from json_to_recordset(?::json) as e(lot_id uuid, account text, points bigint)
                    where lot_id is not null group by lot_id) t
                where l.tenant_id = b.tenant_id and l.id = t.lot_id)
            select seal, false from booked""";
    private static final String KNOWN = """
            select exists (select from posting where tenant_id = ? and reason = ? and cause_id = ? and part = ?)""";
    private static final String PARTS = """
            select count(*) from posting where tenant_id = ? and reason = ? and cause_id = ?""";

    private static final Rows<Line> LINES = new Rows<Line>()
            .with("line", Line::place)
            .with("account", line -> line.entry().account())
            .with("of_member", line -> line.entry().ofMember())
            .with("lot_id", line -> line.entry().lot())
            .with("points", line -> line.entry().points());

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    Postings(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /**
     * What was added.
     *
     * @param seal of the posting
     * @param cameBack whether something has come back of what caused it
     */
    record Booked(byte[] seal, boolean cameBack) {}

    /**
     * Adds a posting that issues points, with its entries and its lot.
     *
     * @param link with its place in the account
     * @return nothing when its cause has a posting in the programme already, and then nothing was added
     */
    Optional<Booked> issue(Link link, Lot lot) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ISSUE)) {
                int next = bind(insert, link);
                var posting = link.posting();
                insert.setObject(next, lot.id());
                insert.setLong(next + 1, lot.points().value());
                insert.setObject(next + 2, lot.earnedAt().atOffset(ZoneOffset.UTC));
                insert.setObject(next + 3, lot.expiry().lastDay());
                insert.setObject(next + 4, lot.expiry().at().atOffset(ZoneOffset.UTC));
                insert.setObject(next + 5, offset(lot.activatesAt()));
                insert.setLong(next + 6, posting.on(Entry.Pocket.PENDING.name()));
                insert.setLong(next + 7, posting.on(Entry.Pocket.AVAILABLE.name()));
                return booked(insert);
            }
        });
    }

    /** As {@link #issue} for a posting that moves points between lots that there are, and does what its entries say. */
    Optional<Booked> move(Link link) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(MOVE)) {
                int next = bind(insert, link);
                insert.setString(next, LINES.of(Line.of(link.posting())));
                return booked(insert);
            }
        });
    }

    private static Optional<Booked> booked(PreparedStatement insert) throws SQLException {
        try (var row = insert.executeQuery()) {
            return row.next() ? Optional.of(new Booked(row.getBytes(1), row.getBoolean(2))) : Optional.empty();
        }
    }

    boolean known(Cause cause) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setString(1, tenants.current());
                select.setString(2, cause.reason().name());
                select.setObject(3, cause.id());
                select.setInt(4, cause.part());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** The cause of the next step, behind all steps in which it has moved points before. */
    Cause next(Cause first) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(PARTS)) {
                select.setString(1, tenants.current());
                select.setString(2, first.reason().name());
                select.setObject(3, first.id());
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Cause(first.reason(), first.id(), row.getInt(1));
                }
            }
        });
    }

    /** @return the place behind the marks that are bound then */
    private int bind(PreparedStatement insert, Link link) throws SQLException {
        var posting = link.posting();
        insert.setBytes(1, link.before());
        insert.setString(2, posting.moved());
        insert.setString(3, tenants.current());
        insert.setObject(4, posting.id());
        insert.setObject(5, posting.memberId().value());
        insert.setString(6, posting.cause().reason().name());
        insert.setObject(7, posting.cause().id());
        insert.setInt(8, posting.cause().part());
        insert.setInt(9, posting.entries().size());
        insert.setString(10, json.write(posting.why()));
        insert.setObject(11, posting.moments().occurredAt().atOffset(ZoneOffset.UTC));
        insert.setObject(12, posting.moments().effectiveAt().atOffset(ZoneOffset.UTC));
        insert.setObject(13, posting.moments().recordedAt().atOffset(ZoneOffset.UTC));
        insert.setLong(14, link.place());
        insert.setString(15, link.programme().value());
        insert.setString(16, LINES.of(Line.of(posting)));
        return 17;
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
