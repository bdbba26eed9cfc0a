package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** The append-only rows of the ledger, in plain SQL. */
@ApplicationScoped
class Postings {
    private static final String POSTING = """
            insert into posting (tenant_id, id, account_id, reason, cause_id, part, entries, why,
                occurred_at, effective_at, recorded_at, place, seal)
            select t.*, posting_seal(?, t.id, t.account_id, t.place, t.reason, t.cause_id, t.part, t.why,
                t.occurred_at, t.effective_at, t.recorded_at, ?)
            from (select ?::text as tenant_id, ?::uuid as id, ?::uuid as account_id, ?::text as reason,
                ?::uuid as cause_id, ?::int as part, ?::smallint as entries, ?::jsonb as why,
                ?::timestamptz as occurred_at, ?::timestamptz as effective_at, ?::timestamptz as recorded_at,
                ?::bigint as place) t
            on conflict (tenant_id, reason, cause_id, part) do nothing returning seal""";
    private static final String LOT = """
            insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                activates_at, pending, available, held)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String ENTRY = """
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String KNOWN = """
            select exists (select from posting where tenant_id = ? and reason = ? and cause_id = ? and part = ?)""";
    private static final String PARTS = """
            select count(*) from posting where tenant_id = ? and reason = ? and cause_id = ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;

    Postings(DataSource database, Tenants tenants, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /**
     * Adds the posting with its entries and its lot.
     *
     * @param place among the postings of the account, from 1
     * @param before the seal of the posting before it
     * @return its seal; nothing when its cause has a posting already, and then nothing was added
     */
    Optional<byte[]> add(Posting posting, long place, byte[] before) {
        return Sql.call(database, connection -> {
            var seal = addHead(posting, place, before, connection);
            if (seal == null) return Optional.empty();
            if (posting.lot() != null) addLot(posting, posting.lot(), connection);
            addEntries(posting, connection);
            return Optional.of(seal);
        });
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

    private byte @Nullable [] addHead(Posting posting, long place, byte[] before, Connection connection)
            throws SQLException {
        try (var insert = connection.prepareStatement(POSTING)) {
            insert.setBytes(1, before);
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
            insert.setLong(14, place);
            try (var row = insert.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private void addLot(Posting posting, Lot lot, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(LOT)) {
            insert.setString(1, tenants.current());
            insert.setObject(2, lot.id());
            insert.setObject(3, posting.memberId().value());
            insert.setObject(4, posting.id());
            insert.setLong(5, lot.points().value());
            insert.setObject(6, lot.earnedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, lot.expiry().lastDay());
            insert.setObject(8, lot.expiry().at().atOffset(ZoneOffset.UTC));
            insert.setObject(9, offset(lot.activatesAt()));
            insert.setLong(10, posting.on(Entry.Pocket.PENDING.name()));
            insert.setLong(11, posting.on(Entry.Pocket.AVAILABLE.name()));
            insert.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void addEntries(Posting posting, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(ENTRY)) {
            for (var line = 0; line < posting.entries().size(); line++) {
                var entry = posting.entries().get(line);
                insert.setString(1, tenants.current());
                insert.setObject(2, posting.id());
                insert.setInt(3, line + 1);
                insert.setString(4, entry.account());
                insert.setObject(5, entry.ofMember() ? posting.memberId().value() : null);
                insert.setObject(6, entry.lot());
                insert.setLong(7, entry.points());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
