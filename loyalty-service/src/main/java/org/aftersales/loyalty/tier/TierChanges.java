package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** Which tiers members have had, in plain SQL: only ever added to. */
@ApplicationScoped
class TierChanges {
    private static final String ADD = """
            insert into tier_change (tenant_id, id, member_id, from_tier, to_tier, cause, points, programme_version,
                changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LATEST = """
            select id, from_tier, to_tier, cause, points, programme_version, changed_at from tier_change
            where tenant_id = ? and member_id = ? order by id desc limit ?""";

    private final DataSource database;
    private final Tenants tenants;

    TierChanges(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(MemberId member, TierChange change) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, change.id());
                insert.setObject(3, member.value());
                insert.setString(4, change.from());
                insert.setString(5, change.to());
                insert.setString(6, change.cause().name());
                insert.setLong(7, change.points());
                insert.setInt(8, change.programmeVersion());
                insert.setObject(9, change.changedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** The newest first. */
    List<TierChange> latest(MemberId member, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(LATEST)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var changes = new ArrayList<TierChange>();
                    while (rows.next()) changes.add(change(rows));
                    return changes;
                }
            }
        });
    }

    private static TierChange change(ResultSet row) throws SQLException {
        return new TierChange(
                row.getObject("id", UUID.class),
                row.getString("from_tier"),
                row.getString("to_tier"),
                TierCause.valueOf(row.getString("cause")),
                row.getLong("points"),
                row.getInt("programme_version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
