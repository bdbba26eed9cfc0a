package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.programme.InactivityUseCases;

/**
 * What members do keeps their points, where a programme says so. The end of a lot stays what it always is, its date: an
 * activity moves it, so that whoever reads it has to know of no activity.
 *
 * <p>Invariants: an end moves to later only; what has ended by its date stays ended, whenever the activity happened that
 * would have kept it; in whichever order activities are told, the latest of them counts. The hardest race is an activity
 * at the moment at which points end: it and the sweep hold the account and look at the date after that.
 */
@ApplicationScoped
class Activities {
    private final InactivityUseCases inactivity;
    private final Books books;
    private final LaterEnds later;
    private final Clock clock;

    Activities(InactivityUseCases inactivity, Books books, LaterEnds later, Clock clock) {
        this.inactivity = inactivity;
        this.books = books;
        this.later = later;
        this.clock = clock;
    }

    /** The credit with the end that it has in the member's programme, whose account the caller has locked. */
    Credit lasting(Account account, Credit credit) {
        var own = end(account, credit.effectiveAt()).orElse(credit.expiry());
        var active = account.activeAfter(credit.effectiveAt());
        return credit.until(active.flatMap(at -> end(account, at))
                .filter(end -> end.at().isAfter(own.at()))
                .orElse(own));
    }

    private Optional<Expiry> end(Account account, Instant active) {
        return inactivity.at(account.programme(), active).map(rule -> rule.end(active));
    }

    /** Something was booked for a member, whose account the caller has locked: it may have been an activity of theirs. */
    void booked(Account account, Posting posting) {
        var at = posting.moments().effectiveAt();
        inactivity
                .at(account.programme(), at)
                .filter(rule -> rule.counts(posting.cause().reason()))
                .filter(_ -> account.active(at))
                .ifPresent(rule -> keep(account, posting, rule.end(at)));
    }

    /**
     * Points came back to lots that were empty, as when the member was active last: they last as they would have, had they
     * lain there all the time.
     *
     * @return the book as it is then
     */
    Book cameBack(Book book, Set<UUID> empty, Posting back) {
        var account = book.account();
        var active = account.activeAfter(Instant.MIN);
        var end = active.flatMap(at -> end(account, at));
        if (end.isEmpty()) return book;
        var at = active.orElseThrow();
        var moved = move(
                book,
                back,
                end.get(),
                lot -> empty.contains(lot.lot().id())
                        && lot.points() > 0
                        && !lot.lot().expired(at));
        return moved ? books.open(account.id(), List.of()) : book;
    }

    private void keep(Account account, Posting activity, Expiry end) {
        var now = clock.instant();
        move(books.open(account.id(), List.of()), activity, end, lot -> lot.lasts(now));
    }

    private boolean move(Book book, Posting activity, Expiry end, Predicate<OpenLot> which) {
        var kept = new LinkedHashMap<OpenLot, Expiry>();
        for (var lot : book.purse().lots()) {
            if (which.test(lot) && lot.lot().expiry().at().isBefore(end.at())) kept.put(lot, end);
        }
        if (kept.isEmpty()) return false;
        later.move(book, activity.id(), true, kept);
        return true;
    }
}
