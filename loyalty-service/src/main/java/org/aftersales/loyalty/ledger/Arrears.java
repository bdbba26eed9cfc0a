package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
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
 * What returns could not take, because it was held, spent or given away by then, and nobody was made to owe. It is taken
 * when it comes back: otherwise who reserves points, sends the goods back and calls the reward off would keep them.
 *
 * <p>Invariants: never more is taken than is missing, never more than came back, and never of another lot. Whoever asks
 * holds the member's account.
 */
@ApplicationScoped
class Arrears {
    // What the return took itself is among its postings, which of them that is follows from nothing: it may have none.
    private static final String MISSING = """
            select r.id, r.lot_id, r.shortfall + r.from_pending + r.from_available + coalesce((
                select sum(e.points) from posting p
                join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id = r.lot_id
                where p.tenant_id = r.tenant_id and p.reason = 'RETURN' and p.cause_id = r.id), 0) as points
            from reversal r where r.tenant_id = ? and r.lot_id = any(?) and r.shortfall > 0
            order by r.recorded_at, r.id""";

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

    /** Points that a return has not taken of a lot yet. */
    private record Missing(UUID line, UUID lot, long points) {}

    /** Takes what is missing from what a posting has brought back; nothing happens where nothing is. */
    void collect(Book book, Posting back) {
        var came = cameBack(back);
        if (came.isEmpty()) return;
        for (var missing : missing(came)) {
            long points = Math.min(missing.points(), came.getOrDefault(missing.lot(), 0L));
            if (points == 0) continue;
            came.merge(missing.lot(), -points, Long::sum);
            var cause = books.next(Reason.RETURN, missing.line());
            var entries = take(book.purse().lot(missing.lot()), points);
            book.account().moved(books.move(book, cause, entries, clock.instant()));
        }
    }

    static List<Entry> take(OpenLot lot, long points) {
        var movement = new Movement();
        movement.into(lot, Pocket.AVAILABLE, -points);
        movement.onto(Entry.CLAWED_BACK, points);
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

    /** What is missing of the lots, the oldest return first. */
    private List<Missing> missing(Map<UUID, Long> lots) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(MISSING)) {
                select.setString(1, tenants.current());
                select.setArray(
                        2, connection.createArrayOf("uuid", lots.keySet().toArray()));
                try (var rows = select.executeQuery()) {
                    var missing = new ArrayList<Missing>();
                    while (rows.next()) {
                        var lot = rows.getObject("lot_id", UUID.class);
                        missing.add(new Missing(rows.getObject("id", UUID.class), lot, rows.getLong("points")));
                    }
                    return missing;
                }
            }
        });
    }
}
