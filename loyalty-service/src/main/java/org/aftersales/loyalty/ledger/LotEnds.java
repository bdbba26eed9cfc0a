package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** When lots end, and that they end later than they would have, in plain SQL. */
@ApplicationScoped
class LotEnds {
    private static final String GIVEN = """
            select x.lot_id, coalesce(max(x.to_on) filter (where x.by_activity), min(x.from_on)) from lot l
            join lot_extension x on x.tenant_id = l.tenant_id and x.lot_id = l.id
            where l.tenant_id = ? and l.account_id = ? group by x.lot_id""";
    private static final String NOTE = """
            insert into lot_extension (tenant_id, extension_id, lot_id, points, from_on, from_at, to_on, to_at,
                by_activity)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = """
            update lot set expires_on = ?, expires_at = ? where tenant_id = ? and id = ?""";
    private static final String OF = """
            select extension_id, lot_id, points, from_on, to_on from lot_extension
            where tenant_id = ? and extension_id = any(?) order by from_at, lot_id""";

    private final DataSource database;
    private final Tenants tenants;

    LotEnds(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** With which ends those of a member's lots that end later by now were given, or left by what the member did last. */
    Map<UUID, LocalDate> given(MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(GIVEN)) {
                select.setString(1, tenants.current());
                select.setObject(2, member.value());
                try (var rows = select.executeQuery()) {
                    var given = new HashMap<UUID, LocalDate>();
                    while (rows.next()) given.put(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class));
                    return given;
                }
            }
        });
    }

    /**
     * Lets a lot end later; the database refuses sooner.
     *
     * @param extension that staff made, or the posting by which the member was active
     */
    void move(UUID extension, boolean byActivity, Lot lot, long points, Expiry to) {
        Sql.call(database, connection -> {
            try (var note = connection.prepareStatement(NOTE);
                    var move = connection.prepareStatement(MOVE)) {
                note.setString(1, tenants.current());
                note.setObject(2, extension);
                note.setObject(3, lot.id());
                note.setLong(4, points);
                note.setObject(5, lot.expiry().lastDay());
                note.setObject(6, lot.expiry().at().atOffset(ZoneOffset.UTC));
                note.setObject(7, to.lastDay());
                note.setObject(8, to.at().atOffset(ZoneOffset.UTC));
                note.setBoolean(9, byActivity);
                note.executeUpdate();
                move.setObject(1, to.lastDay());
                move.setObject(2, to.at().atOffset(ZoneOffset.UTC));
                move.setString(3, tenants.current());
                move.setObject(4, lot.id());
                return move.executeUpdate();
            }
        });
    }

    /** What each of the extensions did. */
    Map<UUID, List<Extended>> of(Collection<UUID> extensions) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("uuid", extensions.toArray()));
                try (var rows = select.executeQuery()) {
                    return byExtension(rows);
                }
            }
        });
    }

    private static Map<UUID, List<Extended>> byExtension(ResultSet rows) throws SQLException {
        var found = new HashMap<UUID, List<Extended>>();
        while (rows.next()) {
            found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Extended(
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getObject(4, LocalDate.class),
                            rows.getObject(5, LocalDate.class)));
        }
        return found;
    }
}
