package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.tier.TierUseCases;

/** Where points are created and taken back. Appended to, never corrected: a mistake is undone by another posting. */
@ApplicationScoped
public class LedgerUseCases {
    private final Accounts accounts;
    private final Books books;
    private final Returns returns;
    private final LedgerNights nights;
    private final TierUseCases tiers;
    private final Timers timers;
    private final LedgerRules rules;
    private final Clock clock;

    LedgerUseCases(
            Accounts accounts,
            Books books,
            Returns returns,
            LedgerNights nights,
            TierUseCases tiers,
            Timers timers,
            LedgerRules rules,
            Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.returns = returns;
        this.nights = nights;
        this.tiers = tiers;
        this.timers = timers;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens the account of a new member. */
    @Transactional
    public void open(MemberId member) {
        accounts.persistAndFlush(Account.open(member, clock.instant()));
        nights.begin();
    }

    /**
     * Gives a member points, once for each cause: whether it has been done is for the database to say. What has come back
     * of the cause by then is taken back at once.
     */
    @Transactional
    public void credit(Credit credit) {
        var account = accounts.lock(credit.memberId());
        var posting = Posting.issuing(credit, clock);
        var lot = posting.lot();
        var booked = books.issue(account, posting, lot);
        if (booked.isEmpty()) return;
        account.credited(credit, posting);
        tiers.count(credit.memberId(), posting.id(), lot.id(), credit.points().value());
        if (!lot.active(clock.instant())) timers.schedule(ActivationTimer.KIND, lot.id(), lot.activatesAt());
        if (account.debt() > 0) books.settle(books.open(credit.memberId(), List.of()), posting.id());
        if (booked.get().cameBack()) returns.open(credit.cause()).forEach(this::apply);
        tiers.judge(credit.memberId());
    }

    /** Writes down that something came back; not when it has been told before. */
    @Transactional
    public boolean note(ReturnedLine line) {
        return returns.add(line);
    }

    /** Takes back what a sale had earned, for the part of it that came back and was noted, once. */
    @Transactional
    public void takeBack(ReturnedLine line) {
        apply(line).ifPresent(tiers::judge);
    }

    /** Applies returns that were told of at the very moment at which their sale was credited. */
    @Transactional
    void catchUp() {
        for (var cause : returns.overtaken()) {
            returns.open(cause).forEach(line -> apply(line).ifPresent(tiers::judge));
        }
    }

    /** Points of the lot that can be spent by now are free; whatever has been done before stays done. */
    @Transactional
    void activate(UUID lot) {
        books.openOwner(lot);
    }

    /** Answers whose points it took; nothing was credited for the line yet: it waits. */
    private Optional<MemberId> apply(ReturnedLine line) {
        return returns.credited(line.cause()).map(credited -> {
            apply(line, credited);
            return credited.memberId();
        });
    }

    private void apply(ReturnedLine line, Returns.CreditedLot credited) {
        var book = books.open(credited.memberId(), List.of(credited.lotId()));
        // Read again: whoever held the account before may have taken back another part.
        var before = returns.credited(line.cause()).orElseThrow();
        var due = line.due(before.points(), before.returned(), before.due());
        var taken = book.purse().takeBack(before.lotId(), due, rules.shortfall());
        returns.reverse(line, before.lotId(), taken);
        tiers.count(before.memberId(), line.id(), before.lotId(), -due);
        book.account().reversed(line, before.lotId(), taken, clock.instant());
        if (taken.entries().isEmpty()) return;
        var posting = books.move(book, new Cause(Reason.RETURN, line.id()), taken.entries(), line.occurredAt());
        books.settle(book, posting.id());
    }
}
