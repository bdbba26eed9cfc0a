package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.liability.LiabilityUseCases;

/** Moves the ends of lots, in the one way in which it is done: by a posting that moves no point. */
@ApplicationScoped
class LaterEnds {
    private final Books books;
    private final LotEnds ends;
    private final LiabilityUseCases liability;
    private final Clock clock;

    LaterEnds(Books books, LotEnds ends, LiabilityUseCases liability, Clock clock) {
        this.books = books;
        this.ends = ends;
        this.liability = liability;
        this.clock = clock;
    }

    /**
     * Lets lots that have not ended end later; what is left of each is told.
     *
     * @param extension that staff made, or the posting by which the member was active
     */
    List<Extended> move(Book book, UUID extension, boolean byActivity, Map<OpenLot, Expiry> later) {
        var movement = new Movement();
        later.keySet().forEach(lot -> touch(movement, lot));
        var cause = new Cause(Reason.EXTENSION, extension);
        var posting = books.move(book, cause, movement.entries(), clock.instant());
        var extended = new ArrayList<Extended>();
        later.forEach((open, to) -> {
            var lot = open.lot();
            liability.extended(lot.id(), lot.expiry().at(), to.at());
            ends.move(extension, byActivity, lot, open.points(), to);
            extended.add(new Extended(lot.id(), open.points(), lot.expiry().lastDay(), to.lastDay()));
        });
        extended.forEach(lot -> book.account().extended(posting, lot));
        return extended;
    }

    private static void touch(Movement movement, OpenLot lot) {
        for (var pocket : Pocket.values()) {
            var points = lot.in(pocket);
            movement.into(lot, pocket, -points);
            movement.into(lot, pocket, points);
        }
    }
}
