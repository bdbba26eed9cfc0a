package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Which groups members belong to, in plain SQL: every event of a member asks. */
@ApplicationScoped
class Segments {
    private static final String AT = """
            select code, since from segment_member
            where tenant_id = ? and member_id = ? and since <= ? and (until is null or until > ?) order by code""";

    private static final String ENTER = """
            insert into segment_member (tenant_id, member_id, code, since) values (?, ?, ?, ?)
            on conflict (tenant_id, member_id, code) where until is null do nothing""";

    private static final String LEAVE = """
            update segment_member set until = greatest(?, since)
            where tenant_id = ? and member_id = ? and code = ? and until is null""";

    private static final String EVER = """
            select code, since, until from segment_member where tenant_id = ? and member_id = ? order by since, code""";

    private static final String ANY = "select exists (select from segment_member where tenant_id = ?)";

    private final DataSource database;
    private final Tenants tenants;

    Segments(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those that a member belonged to at a moment. */
    List<SegmentView> at(MemberId member, Instant moment) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(AT), 1, member)) {
                select.setObject(3, moment.atOffset(ZoneOffset.UTC));
                select.setObject(4, moment.atOffset(ZoneOffset.UTC));
                try (var rows = select.executeQuery()) {
                    var segments = new ArrayList<SegmentView>();
                    while (rows.next()) {
                        var since = rows.getObject(2, OffsetDateTime.class).toInstant();
                        segments.add(new SegmentView(rows.getString(1), since));
                    }
                    return segments;
                }
            }
        });
    }

    /** Those that a member belongs to or has belonged to, in their order. */
    List<ToldSegment> ever(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(EVER), 1, member);
                    var rows = select.executeQuery()) {
                var segments = new ArrayList<ToldSegment>();
                while (rows.next()) {
                    var since = rows.getObject(2, OffsetDateTime.class).toInstant();
                    var until = rows.getObject(3, OffsetDateTime.class);
                    segments.add(new ToldSegment(rows.getString(1), since, until == null ? null : until.toInstant()));
                }
                return segments;
            }
        });
    }

    boolean any() {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANY)) {
                select.setString(1, tenants.current());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Nothing happens when the member belongs to it. */
    void enter(MemberId member, String code, Instant now) {
        Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ENTER), 1, member)) {
                insert.setString(3, code);
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** Whether the member belonged to it. */
    boolean leave(MemberId member, String code, Instant now) {
        return Sql.call(database, connection -> {
            try (var update = bound(connection.prepareStatement(LEAVE), 2, member)) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setString(4, code);
                return update.executeUpdate() == 1;
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, int first, MemberId member) throws SQLException {
        statement.setString(first, tenants.current());
        statement.setObject(first + 1, member.value());
        return statement;
    }
}
