package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/** Writes postings of many members in sets: the same rows as {@link Postings} and {@link LotRows} write one by one. */
@ApplicationScoped
class PostingSets {
    /**
     * The postings with their entries. Of one member's the first is sealed upon what is told, each other one upon the one
     * before it: so many of one member are one statement as well.
     */
    private static final String BOOKED = """
            with recursive told as materialized (
                select t.*, t.reasons::jsonb as why from json_to_recordset(?::json) as t(id uuid, account_id uuid,
                    reason text, cause_id uuid, part int, entries smallint, reasons text, occurred_at timestamptz,
                    effective_at timestamptz, recorded_at timestamptz, place bigint, programme text, before bytea,
                    moved text)),
            sealed as (
                select t.*, posting_seal(t.before, t.id, t.account_id, t.place, t.reason, t.cause_id, t.part, t.why,
                    t.occurred_at, t.effective_at, t.recorded_at, t.moved) as seal
                from told t where t.before is not null
                union all
                select t.*, posting_seal(s.seal, t.id, t.account_id, t.place, t.reason, t.cause_id, t.part, t.why,
                    t.occurred_at, t.effective_at, t.recorded_at, t.moved)
                from sealed s join told t on t.account_id = s.account_id and t.place = s.place + 1),
            booked as (
                insert into posting (tenant_id, id, account_id, reason, cause_id, part, entries, why,
                    occurred_at, effective_at, recorded_at, place, programme, seal)
                select ?, id, account_id, reason, cause_id, part, entries, why,
                    occurred_at, effective_at, recorded_at, place, programme, seal
                from sealed returning tenant_id, id, seal),
            line as materialized (
                select * from json_to_recordset(?::json) as t(posting_id uuid, line smallint, account text,
                    account_id uuid, lot_id uuid, points bigint)),
            entered as (
                insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
                select ?, posting_id, line, account, account_id, lot_id, points from line),
            """;

    private static final String ISSUE = BOOKED + """
            issued as (
                insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    activates_at, pending, available, held)
                select ?, t.id, t.account_id, t.posting_id, t.points, t.earned_at, t.expires_on, t.expires_at,
                    t.activates_at, t.pending, t.available, 0
                from json_to_recordset(?::json) as t(id uuid, account_id uuid, posting_id uuid, points bigint,
                    earned_at timestamptz, expires_on date, expires_at timestamptz, activates_at timestamptz,
                    pending bigint, available bigint))
            select id, seal from booked""";

    private static final String MOVE = BOOKED + """
            changed as (
                update lot l set pending = l.pending + t.pending, available = l.available + t.available,
                    held = l.held + t.held
                from (select lot_id, coalesce(sum(points) filter (where account = 'PENDING'), 0) as pending,
                        coalesce(sum(points) filter (where account = 'AVAILABLE'), 0) as available,
                        coalesce(sum(points) filter (where account = 'HELD'), 0) as held
                    from line where lot_id is not null group by lot_id) t
                where l.tenant_id = ? and l.id = t.lot_id)
            select id, seal from booked""";

    private static final Rows<Line> LINES = new Rows<Line>()
            .with("posting_id", line -> line.posting().id())
            .with("line", Line::place)
            .with("account", line -> line.entry().account())
            .with("account_id", Line::member)
            .with("lot_id", line -> line.entry().lot())
            .with("points", line -> line.entry().points());

    private static final Rows<Posting> ISSUED = new Rows<Posting>()
            .with("id", posting -> posting.lot().id())
            .with("account_id", posting -> posting.memberId().value())
            .with("posting_id", Posting::id)
            .with("points", posting -> posting.lot().points().value())
            .with("earned_at", posting -> posting.lot().earnedAt())
            .with("expires_on", posting -> posting.lot().expiry().lastDay())
            .with("expires_at", posting -> posting.lot().expiry().at())
            .with("activates_at", posting -> posting.lot().activatesAt())
            .with("pending", posting -> posting.on(Entry.Pocket.PENDING.name()))
            .with("available", posting -> posting.on(Entry.Pocket.AVAILABLE.name()));

    private final DataSource database;
    private final Tenants tenants;
    private final Rows<Link> links;

    PostingSets(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.links = new Rows<Link>()
                .with("id", link -> link.posting().id())
                .with("account_id", link -> link.posting().memberId().value())
                .with("reason", link -> link.posting().cause().reason())
                .with("cause_id", link -> link.posting().cause().id())
                .with("part", link -> link.posting().cause().part())
                .with("entries", link -> link.posting().entries().size())
                .with("reasons", link -> json.write(link.posting().why()))
                .with("occurred_at", link -> link.posting().moments().occurredAt())
                .with("effective_at", link -> link.posting().moments().effectiveAt())
                .with("recorded_at", link -> link.posting().moments().recordedAt())
                .with("place", Link::place)
                .with("programme", link -> link.programme().value())
                .with("before", Link::before)
                .with("moved", link -> link.posting().moved());
    }

    /**
     * A posting with its account's programme and its place among the member's, from 1.
     *
     * @param before the seal of the one before it; null when that is of the same set
     */
    record Link(Posting posting, ProgrammeCode programme, long place, byte @Nullable [] before) {
        static Link of(Posting posting, Account account) {
            return new Link(posting, account.programme(), account.nextPlace(), account.chainHead());
        }

        /** Postings of one member, one upon the other. */
        static List<Link> of(List<Posting> postings, Account account) {
            return IntStream.range(0, postings.size())
                    .mapToObj(n -> new Link(
                            postings.get(n),
                            account.programme(),
                            account.nextPlace() + n,
                            n == 0 ? account.chainHead() : null))
                    .toList();
        }
    }

    /** Adds postings that issue points, with their entries and lots; answers their seals by their ids. */
    Map<UUID, byte[]> issue(List<Link> step) {
        if (step.isEmpty()) return Map.of();
        var lots = ISSUED.of(step.stream().map(Link::posting).toList());
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ISSUE)) {
                bind(insert, step);
                insert.setString(6, lots);
                return seals(insert, step);
            }
        });
    }

    /** Adds postings with their entries, and does what they say; answers their seals by their ids. */
    Map<UUID, byte[]> move(List<Link> step) {
        if (step.isEmpty()) return Map.of();
        return Sql.call(database, connection -> {
            try (var insert = Sql.plannedAnew(connection, MOVE)) {
                bind(insert, step);
                return seals(insert, step);
            }
        });
    }

    private void bind(PreparedStatement insert, List<Link> step) throws SQLException {
        var lines = step.stream()
                .map(link -> Line.of(link.posting()))
                .flatMap(List::stream)
                .toList();
        insert.setString(1, links.of(step));
        insert.setString(2, tenants.current());
        insert.setString(3, LINES.of(lines));
        insert.setString(4, tenants.current());
        insert.setString(5, tenants.current());
    }

    private static Map<UUID, byte[]> seals(PreparedStatement insert, List<Link> step) throws SQLException {
        try (var rows = insert.executeQuery()) {
            var seals = new HashMap<UUID, byte[]>();
            while (rows.next()) seals.put(rows.getObject(1, UUID.class), rows.getBytes(2));
            if (seals.size() < step.size()) throw new IllegalStateException("a posting follows upon none");
            return seals;
        }
    }
}
