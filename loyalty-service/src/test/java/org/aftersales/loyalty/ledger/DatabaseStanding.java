package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.ledger.Allocations.Took;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.ledger.SinglePoint.Place;

/** What the rows of the service say of a member. */
@ApplicationScoped
class DatabaseStanding {
    private static final String ALLOCATED = """
            select p.cause_id, p.reason in ('GIFT', 'GIFT_BACK') as gift, l.expires_at, l.earned_at,
                coalesce(sum(e.points) filter (where e.account = 'HELD'), 0) as held, -sum(e.points) as gone
            from posting p join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id
            join lot l on l.tenant_id = e.tenant_id and l.id = e.lot_id
            where p.tenant_id = ? and p.account_id = ? and (p.reason in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND')
                or p.reason in ('GIFT', 'GIFT_BACK') and p.part = 0)
            group by 1, 2, 3, 4""";
    private static final String RETURNED = """
            select r.* from reversal r join lot l on l.tenant_id = r.tenant_id and l.id = r.lot_id
            where r.tenant_id = ? and l.account_id = ?""";

    private final Lots lots;
    private final LotRows rows;
    private final DataSource database;
    private final Tenants tenants;
    private final Transactions transactions;
    private final TestClock clock;

    DatabaseStanding(
            Lots lots, LotRows rows, DataSource database, Tenants tenants, Transactions transactions, TestClock clock) {
        this.lots = lots;
        this.rows = rows;
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    Standing of(Whose whose) {
        var places = new TreeMap<Standing.Ends, Standing.Places>();
        var balance = new Balance[1];
        within(whose, () -> {
            for (var lot : rows.of(whose.member(), List.of())) {
                var place = new Standing.Places(lot.in(Pocket.PENDING), lot.in(Pocket.AVAILABLE), lot.in(Pocket.HELD));
                var ends = new Standing.Ends(lot.lot().expiry().at(), lot.lot().earnedAt());
                places.merge(ends, place, Standing.Places::and);
            }
            balance[0] = lots.of(whose.member()).balance(clock.instant());
        });
        return new Standing(balance[0], places);
    }

    Allocations allocations(Whose whose) {
        var all = new Allocations();
        within(whose, () -> {
            ask(ALLOCATED, whose, row -> {
                var ends = new Standing.Ends(instant(row, "expires_at"), instant(row, "earned_at"));
                var into = row.getObject("cause_id", UUID.class);
                all.add(Place.HELD, into, ends, row.getLong("held"));
                all.add(row.getBoolean("gift") ? Place.GIVEN : Place.SPENT, into, ends, row.getLong("gone"));
            });
            ask(RETURNED, whose, row -> all.returns().put(row.getObject("id", UUID.class), took(row)));
        });
        return all;
    }

    private void within(Whose whose, Runnable work) {
        tenants.run(whose.tenant(), () -> transactions.run(work));
    }

    private void ask(String query, Whose whose, Reader reader) {
        Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(query), whose);
                    var rows = select.executeQuery()) {
                while (rows.next()) reader.read(rows);
                return rows;
            }
        });
    }

    private static PreparedStatement bound(PreparedStatement select, Whose whose) throws SQLException {
        select.setString(1, whose.tenant());
        select.setObject(2, whose.member().value());
        return select;
    }

    private static Took took(ResultSet row) throws SQLException {
        return new Took(
                row.getLong("due"),
                row.getLong("from_pending"),
                row.getLong("from_available"),
                row.getLong("lapsed"),
                row.getLong("debt"),
                row.getLong("shortfall"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
