package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.ledger.Minimums.Left;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
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
    private final Minimums minimums;
    private final Activities activities;
    private final LedgerRules rules;
    private final Clock clock;

    LedgerUseCases(
            Accounts accounts,
            Books books,
            Returns returns,
            LedgerNights nights,
            TierUseCases tiers,
            Timers timers,
            Minimums minimums,
            Activities activities,
            LedgerRules rules,
            Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.returns = returns;
        this.nights = nights;
        this.tiers = tiers;
        this.timers = timers;
        this.minimums = minimums;
        this.activities = activities;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens the account of a new member of a programme. */
    @Transactional
    public void open(MemberId member, ProgrammeCode programme) {
        accounts.persistAndFlush(Account.open(member, programme, clock.instant()));
        nights.begin();
    }

    /**
     * Gives a member points, once for each cause in each programme: whether it has been done is for the database to say.
     * What has come back of the cause by then is taken back at once.
     */
    @Transactional
    public void credit(Credit due) {
        var account = accounts.lock(due.memberId());
        var credit = activities.lasting(account, due);
        var posting = Posting.issuing(credit, clock);
        var lot = posting.lot();
        var booked = books.issue(account, posting, lot);
        if (booked.isEmpty()) return;
        account.credited(credit, posting);
        tiers.count(credit.memberId(), posting.id(), lot.id(), credit.points().value());
        if (!lot.active(clock.instant())) timers.schedule(ActivationTimer.KIND, lot.id(), lot.activatesAt());
        if (account.debt() > 0) books.settle(books.open(credit.memberId(), List.of()), posting.id());
        if (booked.get().cameBack()) returns.open(credit.cause(), lot.id()).forEach(line -> apply(line, lot.id()));
        activities.booked(account, posting);
        tiers.judge(credit.memberId());
    }

    /** Writes down that something came back; not when it has been told before. */
    @Transactional
    public boolean note(ReturnedLine line) {
        return returns.add(line);
    }

    /**
     * Takes back what a sale had earned, for the part of it that came back and was noted, once in each programme. Where
     * nothing was credited yet it waits.
     */
    @Transactional
    public void takeBack(ReturnedLine line) {
        returns.credited(line.cause()).forEach(lot -> tiers.judge(apply(line, lot)));
    }

    /** Applies returns that were told of at the very moment at which their sale was credited. */
    @Transactional
    void catchUp() {
        for (var overtaken : returns.overtaken()) {
            returns.open(overtaken.cause(), overtaken.lot()).forEach(line -> tiers.judge(apply(line, overtaken.lot())));
        }
    }

    /** Points of the lot that can be spent by now are free; whatever has been done before stays done. */
    @Transactional
    void activate(UUID lot) {
        books.openOwner(lot);
    }

    /** Takes back what a lot was given for; answers whose it is. */
    private MemberId apply(ReturnedLine line, UUID lot) {
        var book = books.openOwner(lot);
        // Read with the account locked: whoever held it before may have taken back another part.
        var before = returns.state(lot);
        var member = book.account().id();
        var due = line.due(before.points(), left(line, book.account(), before), before.returned(), before.due());
        var taken = book.purse().takeBack(lot, due, rules.shortfall());
        returns.reverse(line, lot, taken);
        tiers.count(member, line.id(), lot, -due);
        book.account().reversed(line, lot, taken, clock.instant());
        if (taken.entries().isEmpty()) return member;
        var posting = books.move(book, new Cause(Reason.RETURN, line.id()), taken.entries(), line.occurredAt());
        books.settle(book, posting.id());
        return member;
    }

    private Left left(ReturnedLine line, Account account, Returns.State before) {
        var returned = line.returnedByNow(before.returned());
        return minimums.left(line.cause(), account.programme(), before.points(), returned, line.bought());
    }
}
