package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
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

/** Which lots of which members have ended, for many members at once. */
@ApplicationScoped
class EndedLots {
    private static final String WITH_ENDED = """
            select distinct account_id from (
                select account_id from lot where tenant_id = ? and expires_at <= ? and pending + available > 0
                    and get_byte(uuid_send(account_id), 15) % ? = ?
                order by expires_at limit ?) ended""";

    private static final String LOCK = """
            select id from account where tenant_id = ? and id = any(?) order by id for no key update skip locked""";

    private static final String LOCK_ALL = """
            select id from account where tenant_id = ? and id = any(?) order by id for no key update""";

    private static final String ENDED = """
            select l.account_id, %s, 0 as lapsed,
                (select count(*) from posting p
                    where p.tenant_id = l.tenant_id and p.reason = 'EXPIRY' and p.cause_id = l.id) as part
            from lot l
            where l.tenant_id = ? and l.account_id = any(?) and l.expires_at <= ? and l.pending + l.available > 0
                and l.pending + l.available + l.held > 0
            order by l.account_id, l.expires_at, l.earned_at, l.id limit ?""".formatted(LotRows.COLUMNS);

    private final DataSource database;
    private final Tenants tenants;

    EndedLots(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A lot that has ended with points in it, and how often its end was booked before. */
    record Ended(OpenLot lot, int part) {}

    /** Whose points have ended, of so many lots of the lane at most, those that ended first. */
    List<UUID> withEnded(Lane lane, Instant now, int lots) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(WITH_ENDED)) {
                select.setString(1, tenants.current());
                select.setObject(2, now.atOffset(ZoneOffset.UTC));
                select.setInt(3, lane.of());
                select.setInt(4, lane.number());
                select.setInt(5, lots);
                return ids(select);
            }
        });
    }

    /** Those of the accounts that nobody has locked, locked in the order in which all do it. */
    List<UUID> lockFree(Collection<UUID> accounts) {
        return locked(LOCK, accounts);
    }

    /** All of the accounts, waited for and locked in the same order. */
    List<UUID> lock(Collection<UUID> accounts) {
        return locked(LOCK_ALL, accounts);
    }

    private List<UUID> locked(String sql, Collection<UUID> accounts) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("uuid", accounts.toArray()));
                return ids(select);
            }
        });
    }

    /** What has ended of the accounts, which the caller has locked. */
    Map<UUID, List<Ended>> ended(Collection<UUID> accounts, Instant now, int lots) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ENDED)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("uuid", accounts.toArray()));
                select.setObject(3, now.atOffset(ZoneOffset.UTC));
                select.setInt(4, lots);
                try (var rows = select.executeQuery()) {
                    var ended = new HashMap<UUID, List<Ended>>();
                    while (rows.next()) {
                        ended.computeIfAbsent(rows.getObject("account_id", UUID.class), member -> new ArrayList<>())
                                .add(new Ended(LotRows.lot(rows), rows.getInt("part")));
                    }
                    return ended;
                }
            }
        });
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        }
    }
}
