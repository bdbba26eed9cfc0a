package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.member.MemberId;

/**
 * Points on their way to a reward: held, then spent in full or in part, or free again; and given back after that. Every
 * step is in the transaction of what it pays for, and is done once however often it is asked for.
 */
@ApplicationScoped
public class HoldUseCases {
    private final Books books;
    private final LotRows lots;
    private final PostingSets postings;
    private final Activities activities;
    private final Arrears arrears;
    private final Clock clock;

    HoldUseCases(Books books, LotRows lots, PostingSets postings, Activities activities, Arrears arrears, Clock clock) {
        this.books = books;
        this.lots = lots;
        this.postings = postings;
        this.activities = activities;
        this.arrears = arrears;
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
        var spending = open(member);
        spending.spend(redemption, points);
        spending.write();
    }

    /** Begins to spend points of a member, whom everybody else waits for from now on. */
    @Transactional(TxType.MANDATORY)
    public Spending open(MemberId member) {
        return new OpenSpending(books.open(member, List.of()), postings, activities, clock);
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
        arrears.collect(book, posting);
        books.settle(book, posting.id());
        activities.booked(book.account(), posting);
    }

    /** Frees held points; those whose lot has ended meanwhile have ended with it. */
    @Transactional(TxType.MANDATORY)
    public void release(MemberId member, UUID redemption) {
        var book = books.open(member, List.of());
        var cause = new Cause(Reason.RELEASE, redemption);
        if (books.knows(cause)) return;
        var posting = books.move(book, cause, book.purse().release(lots.held(redemption)), clock.instant());
        book.account().moved(posting);
        arrears.collect(book, posting);
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
        var empty = book.empty();
        var cause = books.next(Reason.REFUND, redemption);
        var posting = books.move(book, cause, book.purse().giveBack(spent, points.value()), clock.instant());
        book.account().moved(posting);
        arrears.collect(book, posting);
        books.settle(activities.cameBack(book, empty, posting), posting.id());
    }
}
