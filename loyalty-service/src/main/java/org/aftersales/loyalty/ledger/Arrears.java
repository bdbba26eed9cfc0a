package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.ledger.Entry.Pocket;

/**
 * What returns, and deductions that correct a posting, could not take of a lot, because it was held, spent or given
 * away by then, and nobody was made to owe. It is taken when it comes back: otherwise who reserves points, sends the
 * goods back and calls the reward off would keep them.
 *
 * <p>Invariants: never more is taken than is missing, never more than came back, and never of another lot. Whoever asks
 * holds the member's account.
 */
@ApplicationScoped
class Arrears {
    // What was taken at first is among the postings; which of them that is follows from nothing, for there may be none.
    private static final String MISSING = """
            select 'RETURN' as reason, r.id, r.lot_id, r.recorded_at as at,
                r.shortfall + r.from_pending + r.from_available + coalesce((
                select sum(e.points) from posting p
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id = r.lot_id
                where p.tenant_id = r.tenant_id and p.reason = 'RETURN' and p.cause_id = r.id), 0) as points
            from standing_reversal r where r.tenant_id = ? and r.lot_id = any(?) and r.shortfall > 0
            union all
            select 'DEDUCTION', c.id, c.lot_id, c.settled_at, c.shortfall + c.moved + coalesce((
                select sum(e.points) from posting p
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
                where p.tenant_id = c.tenant_id and p.reason = 'DEDUCTION' and p.cause_id = c.id), 0)
            from correction c where c.tenant_id = ? and c.lot_id = any(?) and c.status = 'BOOKED' and c.shortfall > 0
            order by at, id""";

    private final Books books;
    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Arrears(Books books, DataSource database, Tenants tenants, Clock clock) {
        this.books = books;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Points of a lot that were to be taken and have not been yet. */
    private record Missing(Reason reason, UUID cause, UUID lot, long points) {
        String account() {
            return reason == Reason.RETURN ? Entry.CLAWED_BACK : Entry.DEDUCTED;
        }
    }

    /** Takes what is missing from what a posting has brought back; nothing happens where nothing is. */
    void collect(Book book, Posting back) {
        var came = cameBack(back);
        if (came.isEmpty()) return;
        for (var missing : missing(came)) {
            long points = Math.min(missing.points(), came.getOrDefault(missing.lot(), 0L));
            if (points == 0) continue;
            came.merge(missing.lot(), -points, Long::sum);
            var cause = books.next(missing.reason(), missing.cause());
            var entries = take(book.purse().lot(missing.lot()), points, missing.account());
            book.account().moved(books.move(book, cause, entries, clock.instant()));
        }
    }

    static List<Entry> take(OpenLot lot, long points, String account) {
        var movement = new Movement();
        movement.into(lot, Pocket.AVAILABLE, -points);
        movement.onto(account, points);
        return movement.entries();
    }

    private static Map<UUID, Long> cameBack(Posting back) {
        var came = new HashMap<UUID, Long>();
        for (var entry : back.entries()) {
            if (entry.lot() != null && entry.account().equals(Pocket.AVAILABLE.name()) && entry.points() > 0)
                came.merge(entry.lot(), entry.points(), Long::sum);
        }
        return came;
    }

    /** What is missing of the lots, the oldest first. */
    private List<Missing> missing(Map<UUID, Long> lots) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(MISSING)) {
                var asked = connection.createArrayOf("uuid", lots.keySet().toArray());
                for (var first = 1; first <= 3; first += 2) {
                    select.setString(first, tenants.current());
                    select.setArray(first + 1, asked);
                }
                try (var rows = select.executeQuery()) {
                    var missing = new ArrayList<Missing>();
                    while (rows.next()) missing.add(missing(rows));
                    return missing;
                }
            }
        });
    }

    private static Missing missing(ResultSet row) throws SQLException {
        return new Missing(
                Reason.valueOf(row.getString("reason")),
                row.getObject("id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getLong("points"));
    }
}
