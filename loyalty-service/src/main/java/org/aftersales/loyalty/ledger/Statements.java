package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** The postings of a member, newest first, as their chain has them. */
@ApplicationScoped
class Statements {
    private static final String NEWEST_FIRST = """
            select p.id, p.reason, p.cause_id, p.occurred_at, p.effective_at, p.recorded_at, p.why,
                m.points, m.expires_on
            from posting p cross join lateral (
                select sum(e.points) as points, max(l.expires_on) as expires_on
                from entry e left join lot l
                    on l.tenant_id = e.tenant_id and l.id = e.lot_id and l.posting_id = e.posting_id
                where e.tenant_id = p.tenant_id and e.posting_id = p.id and e.account_id = p.account_id) m
            where p.tenant_id = ? and p.account_id = ?
                and p.place < coalesce((select b.place from posting b where b.tenant_id = ? and b.id = ?), %d)
            order by p.place desc limit ?""".formatted(Long.MAX_VALUE);

    private final DataSource database;
    private final Tenants tenants;
    private final ObjectMapper json;

    Statements(DataSource database, Tenants tenants, ObjectMapper json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    /** At most {@code rows} postings that come after the posting {@code before}; from the newest when that is null. */
    List<StatementEntry> of(MemberId member, @Nullable UUID before, int rows) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(NEWEST_FIRST)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                select.setString(3, tenants.current());
                select.setObject(4, before, Types.OTHER);
                select.setInt(5, rows);
                try (var found = select.executeQuery()) {
                    return entries(found);
                }
            }
        });
    }

    private List<StatementEntry> entries(ResultSet rows) throws SQLException {
        var entries = new ArrayList<StatementEntry>();
        while (rows.next()) entries.add(entry(rows));
        return entries;
    }

    private StatementEntry entry(ResultSet row) throws SQLException {
        return new StatementEntry(
                row.getObject("id", UUID.class),
                Reason.valueOf(row.getString("reason")),
                row.getLong("points"),
                row.getObject("cause_id", UUID.class),
                instant(row, "occurred_at"),
                instant(row, "effective_at"),
                instant(row, "recorded_at"),
                row.getObject("expires_on", LocalDate.class),
                why(row.getString("why")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Why why(String text) {
        try {
            return json.readValue(text, Why.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
