package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.member.MemberId;

/** Lets points end later. */
@ApplicationScoped
public class LifetimeUseCases {
    private final Books books;
    private final LotEnds ends;
    private final LaterEnds later;
    private final Clock clock;

    LifetimeUseCases(Books books, LotEnds ends, LaterEnds later, Clock clock) {
        this.books = books;
        this.ends = ends;
        this.later = later;
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
        var book = books.open(member, List.of());
        var now = clock.instant(); // nothing has been booked as ended that is seen as lasting here, and nothing will be
        var wished = wished(book, wish, now);
        if (wished.isEmpty()) throw new NothingToExtend();
        return later.move(book, extension, false, wished);
    }

    /** What extensions did, by their ids. */
    @Transactional
    public Map<UUID, List<Extended>> of(Collection<UUID> extensions) {
        return ends.of(extensions);
    }

    private Map<OpenLot, Expiry> wished(Book book, Longer wish, Instant now) {
        var given = ends.given(book.account().id());
        var wished = new LinkedHashMap<OpenLot, Expiry>();
        for (var lot : book.purse().lots()) {
            var end = lot.lot().expiry();
            if (!lot.lasts(now)) continue;
            wish.than(end, given.getOrDefault(lot.lot().id(), end.lastDay())).ifPresent(to -> wished.put(lot, to));
        }
        return wished;
    }

    static final class NothingToExtend extends Conflict {
        NothingToExtend() {
            super("nothing-to-extend", "No points of the member would end later by it.");
        }
    }
}
