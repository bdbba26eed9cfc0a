package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.liability.LiabilityUseCases;
import org.aftersales.loyalty.member.MemberId;

/** Lets points end later. */
@ApplicationScoped
public class LifetimeUseCases {
    private final Books books;
    private final LotEnds ends;
    private final LiabilityUseCases liability;
    private final Clock clock;

    LifetimeUseCases(Books books, LotEnds ends, LiabilityUseCases liability, Clock clock) {
        this.books = books;
        this.ends = ends;
        this.liability = liability;
        this.clock = clock;
    }

    /**
     * Lets the points of a member that have not ended yet end later; those that end later anyhow stay as they are. A posting
     * by which no point moves puts it into the member's chain. Whoever calls sees to it that it is not asked twice.
     *
     * @throws NothingToExtend when no point would end later by it
     */
    @Transactional(TxType.MANDATORY)
    public List<Extended> extend(MemberId member, UUID extension, Longer wish) {
        liability.hold(); // before the member, whom nobody shall wait for until something is summed up
        var book = books.open(member, List.of());
        var now = clock.instant(); // nothing has been booked as ended that is seen as lasting here, and nothing will be
        var later = later(book, wish, now);
        if (later.isEmpty()) throw new NothingToExtend();
        var movement = new Movement();
        later.keySet().forEach(lot -> touch(movement, lot));
        var posting = books.move(book, new Cause(Reason.EXTENSION, extension), movement.entries(), now);
        var extended = new ArrayList<Extended>();
        for (var one : later.entrySet()) extended.add(move(book, posting, one.getKey(), one.getValue()));
        return extended;
    }

    /** What extensions of a member's points did, by their ids. */
    @Transactional
    public Map<UUID, List<Extended>> of(MemberId member) {
        return ends.of(member);
    }

    private Map<OpenLot, Expiry> later(Book book, Longer wish, Instant now) {
        var given = ends.given(book.account().id());
        var later = new LinkedHashMap<OpenLot, Expiry>();
        for (var lot : book.purse().lots()) {
            var end = lot.lot().expiry();
            if (lot.lot().expired(now) || points(lot) == 0) continue;
            wish.than(end, given.getOrDefault(lot.lot().id(), end.lastDay())).ifPresent(to -> later.put(lot, to));
        }
        return later;
    }

    private static void touch(Movement movement, OpenLot lot) {
        for (var pocket : Pocket.values()) {
            var points = lot.in(pocket);
            movement.into(lot, pocket, -points);
            movement.into(lot, pocket, points);
        }
    }

    private Extended move(Book book, Posting posting, OpenLot open, Expiry to) {
        var lot = open.lot();
        var points = points(open);
        liability.extended(lot.id(), lot.expiry().at(), to.at());
        ends.move(posting.cause().id(), lot, points, to);
        var extended = new Extended(lot.id(), points, lot.expiry().lastDay(), to.lastDay());
        book.account().extended(posting, extended);
        return extended;
    }

    private static long points(OpenLot lot) {
        return lot.in(Pocket.PENDING) + lot.in(Pocket.AVAILABLE) + lot.in(Pocket.HELD);
    }

    static final class NothingToExtend extends Conflict {
        NothingToExtend() {
            super("nothing-to-extend", "No points of the member would end later by it.");
        }
    }
}
