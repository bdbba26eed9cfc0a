package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Writes postings of many members in sets: the same rows as {@link Postings} and {@link LotRows} write one by one. */
@ApplicationScoped
class PostingSets {
    private static final String LINK = """
            insert into posting (tenant_id, id, account_id, reason, cause_id, part, entries, why,
                occurred_at, effective_at, recorded_at, place, programme, seal)
            select ?, t.id, t.account_id, t.reason, t.cause_id, t.part, t.entries, t.why::jsonb,
                t.occurred_at, t.effective_at, t.recorded_at, t.place, t.programme,
                posting_seal(t.before, t.id, t.account_id, t.place, t.reason, t.cause_id, t.part, t.why::jsonb,
                    t.occurred_at, t.effective_at, t.recorded_at, t.moved)
            from json_to_recordset(?::json) as t(id uuid, account_id uuid, reason text, cause_id uuid, part int,
                entries smallint, why text, occurred_at timestamptz, effective_at timestamptz,
                recorded_at timestamptz, place bigint, programme text, before bytea, moved text)
            returning id, seal""";

    private static final String ENTRIES = """
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
            select ?, t.posting_id, t.line, t.account, t.account_id, t.lot_id, t.points
            from json_to_recordset(?::json) as t(posting_id uuid, line smallint, account text, account_id uuid,
                lot_id uuid, points bigint)""";

    private static final String LOTS = """
            insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                activates_at, pending, available, held)
            select ?, t.id, t.account_id, t.posting_id, t.points, t.earned_at, t.expires_on, t.expires_at,
                t.activates_at, t.pending, t.available, 0
            from json_to_recordset(?::json) as t(id uuid, account_id uuid, posting_id uuid, points bigint,
                earned_at timestamptz, expires_on date, expires_at timestamptz, activates_at timestamptz,
                pending bigint, available bigint)""";

    private static final String CHANGE = """
            update lot l set pending = l.pending + t.pending, available = l.available + t.available,
                held = l.held + t.held
            from (select lot_id, coalesce(sum(points) filter (where account = 'PENDING'), 0) as pending,
                    coalesce(sum(points) filter (where account = 'AVAILABLE'), 0) as available,
                    coalesce(sum(points) filter (where account = 'HELD'), 0) as held
                from json_to_recordset(?::json) as t(lot_id uuid, account text, points bigint)
                where lot_id is not null group by lot_id) t
            where l.tenant_id = ? and l.id = t.lot_id""";

    private static final String CHAIN = """
            update account a set version = a.version + 1, event_count = t.event_count, debt = t.debt,
                postings = t.postings, chain_head = t.chain_head
            from json_to_recordset(?::json) as t(id uuid, version bigint, event_count bigint, debt bigint,
                postings bigint, chain_head bytea)
            where a.tenant_id = ? and a.id = t.id and a.version = t.version""";

    private static final Rows<Account> ACCOUNTS = new Rows<Account>()
            .with("id", Account::key)
            .with("version", Account::version)
            .with("event_count", Account::eventCount)
            .with("debt", Account::debt)
            .with("postings", account -> account.nextPlace() - 1)
            .with("chain_head", Account::chainHead);

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
                .with("why", link -> json.write(link.posting().why()))
                .with("occurred_at", link -> link.posting().moments().occurredAt())
                .with("effective_at", link -> link.posting().moments().effectiveAt())
                .with("recorded_at", link -> link.posting().moments().recordedAt())
                .with("place", Link::place)
                .with("programme", link -> link.programme().value())
                .with("before", Link::before)
                .with("moved", link -> link.posting().moved());
    }

    /** A posting with its account's programme, its place among the member's, from 1, and the seal of the one before it. */
    record Link(Posting posting, ProgrammeCode programme, long place, byte[] before) {
        static Link of(Posting posting, Account account) {
            return new Link(posting, account.programme(), account.nextPlace(), account.chainHead());
        }
    }

    /** Adds the postings without their entries; answers their seals by their ids. */
    Map<UUID, byte[]> link(List<Link> step) {
        return Sql.call(database, connection -> {
            try (var insert = told(connection, LINK, links.of(step));
                    var rows = insert.executeQuery()) {
                var seals = new HashMap<UUID, byte[]>();
                while (rows.next()) seals.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                return seals;
            }
        });
    }

    /** Adds the lots and the entries of postings that were added and issue points. */
    void issue(List<Posting> issuing) {
        var lines =
                LINES.of(issuing.stream().map(Line::of).flatMap(List::stream).toList());
        Sql.call(database, connection -> {
            try (var lots = told(connection, LOTS, ISSUED.of(issuing));
                    var entries = told(connection, ENTRIES, lines)) {
                lots.executeUpdate();
                return entries.executeUpdate();
            }
        });
    }

    /** Adds the entries of postings that were added, and does what they say. */
    void write(List<Posting> postings) {
        if (postings.isEmpty()) return;
        var lines =
                LINES.of(postings.stream().map(Line::of).flatMap(List::stream).toList());
        Sql.call(database, connection -> {
            try (var insert = told(connection, ENTRIES, lines);
                    var update = Sql.plannedAnew(connection, CHANGE)) {
                insert.executeUpdate();
                update.setString(1, lines);
                update.setString(2, tenants.current());
                return update.executeUpdate();
            }
        });
    }

    /**
     * Writes how far the chains go by now; nobody else writes these accounts any more.
     *
     * @throws IllegalStateException when one of them was written since it was read
     */
    void chain(List<Account> accounts) {
        if (accounts.isEmpty()) return;
        int written = Sql.call(database, connection -> {
            try (var update = Sql.plannedAnew(connection, CHAIN)) {
                update.setString(1, ACCOUNTS.of(accounts));
                update.setString(2, tenants.current());
                return update.executeUpdate();
            }
        });
        if (written < accounts.size()) throw new IllegalStateException("an account was not locked");
    }

    private PreparedStatement told(Connection connection, String sql, String rows) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setString(1, tenants.current());
        statement.setString(2, rows);
        return statement;
    }
}
