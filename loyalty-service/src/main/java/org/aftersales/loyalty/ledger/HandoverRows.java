package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** From which lots a gift was taken, and which it made, in plain SQL. */
@ApplicationScoped
class HandoverRows {
    private static final String TAKEN = """
            select e.lot_id, -e.points from posting p
            join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
            where p.tenant_id = ? and p.reason = 'GIFT' and p.cause_id = ? and p.part = 0 order by e.line""";

    private static final String MADE = """
            select l.id, l.points from posting p join lot l on l.tenant_id = p.tenant_id and l.posting_id = p.id
            where p.tenant_id = ? and p.reason = 'GIFT' and p.cause_id = ? and p.part > 0 order by p.part""";

    private static final String GIVEN = """
            insert into given_lot (tenant_id, lot_id, source_id, reason)
            select l.tenant_id, ?, l.id, coalesce(g.reason, p.reason) from lot l
            join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id
            left join given_lot g on g.tenant_id = l.tenant_id and g.lot_id = l.id
            where l.tenant_id = ? and l.id = ?""";

    private final DataSource database;
    private final Tenants tenants;

    HandoverRows(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** The giver's, with what was taken of each. */
    Map<UUID, Long> taken(UUID gift) {
        return read(TAKEN, gift);
    }

    /** The receiver's, with what each was given. */
    Map<UUID, Long> made(UUID gift) {
        return read(MADE, gift);
    }

    /** A lot was made of points of another one: they are owed for what that one was given for first. */
    void given(UUID lot, UUID source) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(GIVEN)) {
                insert.setObject(1, lot);
                insert.setString(2, tenants.current());
                insert.setObject(3, source);
                return insert.executeUpdate();
            }
        });
    }

    private Map<UUID, Long> read(String sql, UUID gift) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, tenants.current());
                select.setObject(2, gift);
                try (var rows = select.executeQuery()) {
                    var points = new LinkedHashMap<UUID, Long>();
                    while (rows.next()) points.put(rows.getObject(1, UUID.class), rows.getLong(2));
                    return points;
                }
            }
        });
    }
}
