package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** The lots of a member, to be decided on and changed while their account is locked. */
@ApplicationScoped
class LotRows {
    /** Of a lot {@code l}, but for what has lapsed. */
    static final String COLUMNS = """
            l.id, l.points, l.earned_at, l.expires_on, l.expires_at, l.activates_at, l.pending, l.available, l.held""";

    private static final String LOAD = """
            select %s,
                case when l.id = any(?) then
                    coalesce((select sum(e.points) from posting p
                        join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.account = 'EXPIRED'
                        where p.tenant_id = l.tenant_id and p.reason = 'EXPIRY' and p.cause_id = l.id), 0)
                    - coalesce((select sum(r.lapsed) from standing_reversal r
                        where r.tenant_id = l.tenant_id and r.lot_id = l.id), 0)
                    - coalesce((select sum(c.lapsed) from correction c
                        where c.tenant_id = l.tenant_id and c.lot_id = l.id and c.status = 'BOOKED'), 0)
                else 0 end as lapsed
            from lot l where l.tenant_id = ? and l.id in (
                select id from lot where tenant_id = ? and account_id = ? and pending + available + held > 0
                union select unnest(?))""".formatted(COLUMNS);
    private static final String OF_REDEMPTION = """
            select e.lot_id, coalesce(sum(e.points) filter (where e.account = 'HELD'), 0) as held,
                -sum(e.points) as spent
            from posting p join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id
            where p.tenant_id = ? and p.reason in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND') and p.cause_id = ?
                and e.lot_id is not null
            group by e.lot_id""";

    private final DataSource database;
    private final Tenants tenants;

    LotRows(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * The lots in which the member has points.
     *
     * @param others lots of the member that are wanted also when they are empty; what lapsed is told of these only
     */
    List<OpenLot> of(MemberId member, Collection<UUID> others) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(LOAD)) {
                var wanted = connection.createArrayOf("uuid", others.toArray());
                select.setArray(1, wanted);
                select.setString(2, tenants.current());
                select.setString(3, tenants.current());
                select.setObject(4, member.value());
                select.setArray(5, wanted);
                try (var rows = select.executeQuery()) {
                    var lots = new ArrayList<OpenLot>();
                    while (rows.next()) lots.add(lot(rows));
                    return lots;
                }
            }
        });
    }

    /** What a redemption holds in each lot. */
    Map<UUID, Long> held(UUID redemption) {
        return ofRedemption(redemption, "held");
    }

    /** What a redemption has spent of each lot and not given back. */
    Map<UUID, Long> spent(UUID redemption) {
        return ofRedemption(redemption, "spent");
    }

    private Map<UUID, Long> ofRedemption(UUID redemption, String column) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF_REDEMPTION)) {
                select.setString(1, tenants.current());
                select.setObject(2, redemption);
                return points(select, column);
            }
        });
    }

    private static Map<UUID, Long> points(PreparedStatement select, String column) throws SQLException {
        try (var rows = select.executeQuery()) {
            var points = new LinkedHashMap<UUID, Long>();
            while (rows.next()) points.put(rows.getObject("lot_id", UUID.class), rows.getLong(column));
            return points;
        }
    }

    /** Of {@link #COLUMNS} and {@code lapsed}. */
    static OpenLot lot(ResultSet row) throws SQLException {
        var activates = row.getObject("activates_at", OffsetDateTime.class);
        var lot = new Lot(
                row.getObject("id", UUID.class),
                new Points(row.getLong("points")),
                instant(row, "earned_at"),
                new Expiry(row.getObject("expires_on", LocalDate.class), instant(row, "expires_at")),
                activates == null ? null : activates.toInstant());
        return new OpenLot(
                lot, row.getLong("pending"), row.getLong("available"), row.getLong("held"), row.getLong("lapsed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
