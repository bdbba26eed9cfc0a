package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.member.MemberId;

/**
 * Points that one member gives another. Whatever is taken of a lot of the one makes a lot of the other that was earned
 * and ends at the same time: a gift makes no point live longer. Both accounts are locked in the order of their ids, so
 * that two who give each other something at once wait for each other and nobody for both.
 */
@ApplicationScoped
public class HandoverUseCases {
    private final Accounts accounts;
    private final Books books;
    private final HandoverRows rows;
    private final Activities activities;
    private final Arrears arrears;
    private final Clock clock;

    HandoverUseCases(
            Accounts accounts, Books books, HandoverRows rows, Activities activities, Arrears arrears, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.rows = rows;
        this.activities = activities;
        this.arrears = arrears;
        this.clock = clock;
    }

    /** Locks the accounts of both, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(MemberId one, MemberId other) {
        // As the database compares them: by their text.
        Stream.of(one.value().toString(), other.value().toString())
                .sorted()
                .forEach(id -> accounts.lock(new MemberId(UUID.fromString(id))));
    }

    /**
     * Gives points, those that end first. Whoever calls has locked both and sees to it that it is not asked twice.
     *
     * @throws NotEnoughPoints when fewer can be spent
     */
    @Transactional(TxType.MANDATORY)
    public void give(UUID gift, MemberId giver, MemberId receiver, Points points) {
        var from = books.open(giver, List.of());
        var entries = new Handover(from.purse()).give(points.value(), clock.instant());
        var given = books.move(from, new Cause(Reason.GIFT, gift), entries, clock.instant());
        from.account().moved(given);
        receive(receiver, given, from);
        activities.booked(from.account(), given);
    }

    private void receive(MemberId receiver, Posting given, Book from) {
        var account = accounts.lock(receiver);
        var part = 0;
        Posting last = given;
        for (var entry : given.entries()) {
            if (entry.lot() == null) continue;
            part++;
            var cause = new Cause(Reason.GIFT, given.cause().id(), part);
            last = Posting.received(receiver, cause, lot(from, entry.lot()), new Points(-entry.points()), clock);
            books.issue(account, last, last.lot())
                    .orElseThrow(() -> new IllegalStateException(cause + " has moved points before"));
            rows.given(last.lot().id(), entry.lot());
            account.moved(last);
        }
        if (account.debt() > 0) books.settle(books.open(receiver, List.of()), last.id());
    }

    private static Lot lot(Book book, UUID id) {
        return book.purse().lots().stream()
                .map(OpenLot::lot)
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a gift back whole: its points lie again where they were taken from. Whoever calls has locked both and sees to
     * it that it is not asked twice.
     *
     * @throws GiftSpent when not all of it is left
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID gift, MemberId giver, MemberId receiver) {
        var made = rows.made(gift);
        var from = books.open(receiver, made.keySet());
        var back = new Handover(from.purse()).takeBack(made, clock.instant());
        from.account().moved(books.move(from, new Cause(Reason.GIFT_BACK, gift, 1), back, clock.instant()));
        var taken = rows.taken(gift);
        var to = books.open(giver, taken.keySet());
        var empty = to.empty();
        var entries = new Handover(to.purse()).putBack(taken);
        var posting = books.move(to, new Cause(Reason.GIFT_BACK, gift), entries, clock.instant());
        to.account().moved(posting);
        arrears.collect(to, posting);
        books.settle(activities.cameBack(to, empty, posting), posting.id());
    }
}
