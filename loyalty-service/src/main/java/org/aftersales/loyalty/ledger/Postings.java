package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The append-only rows of the ledger, in plain SQL. */
@ApplicationScoped
class Postings {
    private static final String POSTING = """
            insert into posting (tenant_id, id, account_id, reason, cause_id, entries, why,
                occurred_at, effective_at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (tenant_id, reason, cause_id) do nothing""";
    private static final String LOT = """
            insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                pending, available, held)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0)""";
    private static final String ENTRY = """
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Tenants tenants;
    private final ObjectMapper json;

    Postings(DataSource database, Tenants tenants, ObjectMapper json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /** Whether the posting was added; not when its cause has one already. */
    boolean add(Posting posting) {
        return Sql.call(database, connection -> {
            if (!addHead(posting, connection)) return false;
            addLot(posting, connection);
            addEntries(posting, connection);
            return true;
        });
    }

    private boolean addHead(Posting posting, Connection connection) throws SQLException {
        var credit = posting.credit();
        try (var insert = connection.prepareStatement(POSTING)) {
            insert.setString(1, tenants.current());
            insert.setObject(2, posting.id());
            insert.setObject(3, credit.memberId().value());
            insert.setString(4, credit.cause().reason().name());
            insert.setObject(5, credit.cause().id());
            insert.setInt(6, posting.entries().size());
            insert.setString(7, text(credit.why()));
            insert.setObject(8, credit.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setObject(9, credit.effectiveAt().atOffset(ZoneOffset.UTC));
            insert.setObject(10, posting.recordedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private void addLot(Posting posting, Connection connection) throws SQLException {
        var lot = posting.lot();
        try (var insert = connection.prepareStatement(LOT)) {
            insert.setString(1, tenants.current());
            insert.setObject(2, lot.id());
            insert.setObject(3, posting.credit().memberId().value());
            insert.setObject(4, posting.id());
            insert.setLong(5, lot.points().value());
            insert.setObject(6, lot.earnedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, lot.expiry().lastDay());
            insert.setObject(8, lot.expiry().at().atOffset(ZoneOffset.UTC));
            insert.setLong(9, lot.points().value());
            insert.executeUpdate();
        }
    }

    private void addEntries(Posting posting, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(ENTRY)) {
            for (var line = 0; line < posting.entries().size(); line++) {
                var entry = posting.entries().get(line);
                insert.setString(1, tenants.current());
                insert.setObject(2, posting.id());
                insert.setInt(3, line + 1);
                insert.setString(4, entry.account());
                insert.setObject(
                        5,
                        entry.lot() == null ? null : posting.credit().memberId().value());
                insert.setObject(6, entry.lot());
                insert.setLong(7, entry.points());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String text(Why why) {
        try {
            return json.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
