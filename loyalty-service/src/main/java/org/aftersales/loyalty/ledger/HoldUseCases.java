package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.loyalty.member.MemberId;

/**
 * Points on their way to a reward: held, then spent in full or in part, or free again; and given back after that. Every
 * step is in the transaction of what it pays for, and is done once however often it is asked for.
 */
@ApplicationScoped
public class HoldUseCases {
    private final Books books;
    private final LotRows lots;
    private final Clock clock;

    HoldUseCases(Books books, LotRows lots, Clock clock) {
        this.books = books;
        this.lots = lots;
        this.clock = clock;
    }

    /**
     * Reserves points, those that end first.
     *
     * @throws NotEnoughPoints when fewer can be spent
     */
    @Transactional(TxType.MANDATORY)
    public void hold(MemberId member, UUID redemption, Points points) {
        var book = books.open(member, List.of());
        var cause = new Cause(Reason.HOLD, redemption);
        if (books.knows(cause)) return;
        var entries = book.purse().hold(points.value(), clock.instant());
        book.account().moved(books.move(book, cause, entries, clock.instant()));
    }

    /**
     * Reserves points and spends them at once, for a redemption of which nothing was asked before.
     *
     * @throws NotEnoughPoints when fewer can be spent
     */
    @Transactional(TxType.MANDATORY)
    public void spend(MemberId member, UUID redemption, Points points) {
        var now = clock.instant();
        var book = books.open(member, List.of());
        var hold = books.move(
                book, new Cause(Reason.HOLD, redemption), book.purse().hold(points.value(), now), now);
        book.account().moved(hold);
        var capture = book.purse().capture(held(hold), points.value());
        book.account().moved(books.move(book, new Cause(Reason.CAPTURE, redemption), capture, now));
    }

    private static Map<UUID, Long> held(Posting hold) {
        return hold.entries().stream()
                .filter(entry -> entry.account().equals(Entry.Pocket.HELD.name()))
                .collect(Collectors.toMap(Entry::lot, Entry::points));
    }

    /** Spends so many of the held points and frees the rest. Held points can be spent also after their lot has ended. */
    @Transactional(TxType.MANDATORY)
    public void capture(MemberId member, UUID redemption, Points points) {
        var book = books.open(member, List.of());
        var cause = new Cause(Reason.CAPTURE, redemption);
        if (books.knows(cause)) return;
        var posting =
                books.move(book, cause, book.purse().capture(lots.held(redemption), points.value()), clock.instant());
        book.account().moved(posting);
        books.settle(book, posting.id());
    }

    /** Frees held points; those whose lot has ended meanwhile have ended with it. */
    @Transactional(TxType.MANDATORY)
    public void release(MemberId member, UUID redemption) {
        var book = books.open(member, List.of());
        var cause = new Cause(Reason.RELEASE, redemption);
        if (books.knows(cause)) return;
        var posting = books.move(book, cause, book.purse().release(lots.held(redemption)), clock.instant());
        book.account().moved(posting);
        books.settle(book, posting.id());
    }

    /**
     * Gives spent points back to the lots that they were taken from, where they end when they would have ended. Whoever
     * asks sees to it that it is not asked twice.
     */
    @Transactional(TxType.MANDATORY)
    public void giveBack(MemberId member, UUID redemption, Points points) {
        books.open(member, List.of()); // locked, so that what is spent does not change
        var spent = lots.spent(redemption);
        var book = books.open(member, spent.keySet());
        var cause = books.next(Reason.REFUND, redemption);
        var posting = books.move(book, cause, book.purse().giveBack(spent, points.value()), clock.instant());
        book.account().moved(posting);
        books.settle(book, posting.id());
    }
}
