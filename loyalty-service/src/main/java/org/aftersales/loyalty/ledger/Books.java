package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.loyalty.ledger.PostingSets.Link;
import org.aftersales.loyalty.ledger.Postings.Booked;
import org.aftersales.loyalty.member.MemberId;

/** Opens the books of one member, who then has to be waited for, and writes what was decided into them. */
@ApplicationScoped
class Books {
    private final Accounts accounts;
    private final Postings postings;
    private final LotRows lots;
    private final Origins origins;
    private final Clock clock;

    Books(Accounts accounts, Postings postings, LotRows lots, Origins origins, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.lots = lots;
        this.origins = origins;
        this.clock = clock;
    }

    /** A member's account, locked, and what is in it. */
    record Book(Account account, Purse purse) {

        /** The lots in which nothing lies now. */
        Set<UUID> empty() {
            return purse.lots().stream()
                    .filter(lot -> lot.points() == 0)
                    .map(lot -> lot.lot().id())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param others lots that are wanted also when nothing is left in them */
    Book open(MemberId member, Collection<UUID> others) {
        var account = accounts.lock(member);
        var book = new Book(account, new Purse(lots.of(member, others), account.debt()));
        activate(book);
        return book;
    }

    /** The books of whoever the lot belongs to, with the lot also when nothing is left in it. */
    Book openOwner(UUID lot) {
        return open(origins.owner(lot), List.of(lot));
    }

    /** Whether the cause has moved points before. */
    boolean knows(Cause cause) {
        return postings.known(cause);
    }

    /** The next step of a cause that moves points in several. */
    Cause next(Reason reason, UUID id) {
        return postings.next(new Cause(reason, id));
    }

    /** Adds a posting that issues points to the chain of the account, unless its cause has one in the programme. */
    Optional<Booked> issue(Account account, Posting posting, Lot lot) {
        return booked(account, posting, postings.issue(Link.of(posting, account), lot));
    }

    /**
     * Writes what was decided on the purse; what is owed is settled with what became free by it.
     *
     * @throws IllegalStateException when the cause has moved points before: whoever decides asks first
     */
    Posting move(Book book, Cause cause, List<Entry> entries, Instant occurredAt) {
        var account = book.account();
        var posting = Posting.moving(account.id(), cause, entries, occurredAt, clock);
        booked(account, posting, postings.move(Link.of(posting, account)))
                .orElseThrow(() -> new IllegalStateException(cause + " has moved points before"));
        return posting;
    }

    private static Optional<Booked> booked(Account account, Posting posting, Optional<Booked> booked) {
        booked.ifPresent(added -> account.booked(posting, added.seal()));
        return booked;
    }

    /** Settles what is owed, as far as there are points, after a posting that may have made that possible. */
    void settle(Book book, UUID after) {
        var entries = book.purse().settle(clock.instant());
        if (entries.isEmpty()) return;
        book.account().moved(move(book, new Cause(Reason.DEBT, after), entries, clock.instant()));
    }

    private void activate(Book book) {
        Posting last = null;
        for (var lot : book.purse().toActivate(clock.instant())) {
            var activates = Optional.ofNullable(lot.lot().activatesAt()).orElseThrow();
            var cause = new Cause(Reason.ACTIVATION, lot.lot().id());
            last = move(book, cause, book.purse().activate(lot), activates);
            book.account().activated(last, lot.lot(), origins.of(lot.lot().id()));
        }
        if (last != null) settle(book, last.id());
    }
}
