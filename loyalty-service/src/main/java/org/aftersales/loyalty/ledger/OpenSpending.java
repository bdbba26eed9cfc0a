package org.aftersales.loyalty.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.loyalty.ledger.Books.Book;
import org.aftersales.loyalty.ledger.PostingSets.Link;

/** On the open book of the member. */
final class OpenSpending implements Spending {
    private final Book book;
    private final PostingSets postings;
    private final Activities activities;
    private final Clock clock;
    private final List<Posting> moved = new ArrayList<>();

    OpenSpending(Book book, PostingSets postings, Activities activities, Clock clock) {
        this.book = book;
        this.postings = postings;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public boolean covers(Points points) {
        return points.value() <= book.purse().spendable(clock.instant());
    }

    @Override
    public void hold(UUID redemption, Points points) {
        held(redemption, points);
    }

    @Override
    public void spend(UUID redemption, Points points) {
        var held = held(redemption, points);
        add(new Cause(Reason.CAPTURE, redemption), book.purse().capture(held, points.value()));
    }

    @Override
    public void write() {
        var account = book.account();
        var seals = postings.move(Link.of(moved, account));
        for (var posting : moved) account.booked(posting, seals.get(posting.id()));
        moved.forEach(posting -> activities.booked(account, posting));
    }

    private Map<UUID, Long> held(UUID redemption, Points points) {
        var entries = book.purse().hold(points.value(), clock.instant());
        add(new Cause(Reason.HOLD, redemption), entries);
        return entries.stream()
                .filter(entry -> entry.account().equals(Entry.Pocket.HELD.name()))
                .collect(Collectors.toMap(Entry::lot, Entry::points));
    }

    private void add(Cause cause, List<Entry> entries) {
        var posting = Posting.moving(book.account().id(), cause, entries, clock.instant(), clock);
        moved.add(posting);
        book.account().moved(posting);
    }
}
