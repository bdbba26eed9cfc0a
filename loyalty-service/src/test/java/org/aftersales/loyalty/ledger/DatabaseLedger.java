package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.ledger.DeductionUseCases.MoreThanGiven;
import org.aftersales.loyalty.ledger.DeductionUseCases.NothingGiven;
import org.aftersales.loyalty.ledger.LifetimeUseCases.NothingToExtend;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.InactivityUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** The ledger of the service, asked in the words of {@link Step}; each step is a transaction. */
@ApplicationScoped
class DatabaseLedger {
    private static final Lane EVERYBODY = new Lane(0, 1);

    private final Accounts accounts;
    private final Books books;
    private final Returns returns;
    private final LedgerNights nights;
    private final ExpirySweep sweep;
    private final TierUseCases tiers;
    private final Timers timers;
    private final Minimums minimums;
    private final Activities activities;
    private final InactivityUseCases inactivity;
    private final HoldUseCases holds;
    private final DatabaseEarnings earnings;
    private final DatabaseStanding standings;
    private final Tenants tenants;
    private final Transactions transactions;
    private final TestClock clock;

    DatabaseLedger(
            Accounts accounts,
            Books books,
            Returns returns,
            LedgerNights nights,
            ExpirySweep sweep,
            TierUseCases tiers,
            Timers timers,
            Minimums minimums,
            Activities activities,
            InactivityUseCases inactivity,
            HoldUseCases holds,
            DatabaseEarnings earnings,
            DatabaseStanding standings,
            Tenants tenants,
            Transactions transactions,
            TestClock clock) {
        this.accounts = accounts;
        this.books = books;
        this.returns = returns;
        this.nights = nights;
        this.sweep = sweep;
        this.tiers = tiers;
        this.timers = timers;
        this.minimums = minimums;
        this.activities = activities;
        this.inactivity = inactivity;
        this.holds = holds;
        this.earnings = earnings;
        this.standings = standings;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose points, in an installation of which policy. */
    record Whose(String tenant, MemberId member, Shortfall policy) {}

    /** @return what could be spent, when the step was refused for that */
    @Nullable
    Long take(Whose whose, Step step) {
        if (step instanceof Step.Earn earn && together(whose, earn)) return null;
        return attempt(whose.tenant(), () -> apply(whose, step));
    }

    /** Does all of the step and then fails, as if the service had died before the commit. */
    void takeAndDie(Whose whose, Step step) {
        attemptAndDie(whose.tenant(), () -> apply(whose, step));
    }

    Standing standing(Whose whose) {
        return standings.of(whose);
    }

    /** Does something in a transaction; see {@link #take}. */
    @Nullable
    Long attempt(String tenant, Runnable work) {
        try {
            tenants.run(tenant, () -> transactions.run(work));
            return null;
        } catch (NotEnoughPoints refused) {
            return Long.valueOf(refused.violations().getFirst().message());
        }
    }

    /** As {@link #takeAndDie}. */
    void attemptAndDie(String tenant, Runnable work) {
        Runnable dying = () -> {
            work.run();
            throw new Died();
        };
        try {
            tenants.run(tenant, () -> transactions.run(dying));
        } catch (Died | NotEnoughPoints | GiftSpent | NothingToExtend | NothingGiven | MoreThanGiven expected) {
            return; // whatever was done is undone
        }
        throw new AssertionError("it did not die");
    }

    /** Every other one is credited with others as long as that is possible, as it comes from the broker. */
    private boolean together(Whose whose, Step.Earn earn) {
        if (earn.unit().getLeastSignificantBits() % 2 == 0) return false;
        try {
            attempt(whose.tenant(), () -> {
                if (inactivity.published(ProgrammeCode.MAIN)) throw new NotTogether("points end by inactivity");
                earnings.creditTogether(whose.member(), earn);
            });
            return true;
        } catch (NotTogether closely) {
            return false;
        }
    }

    private void apply(Whose whose, Step step) {
        var member = whose.member();
        var rules = new Policy(whose.policy());
        var ledger =
                new LedgerUseCases(accounts, books, returns, nights, tiers, timers, minimums, activities, rules, clock);
        switch (step) {
            case Step.Earn earn -> ledger.credit(earnings.told(member, earn));
            case Step.Hold hold -> holds.hold(member, hold.redemption(), new Points(hold.points()));
            case Step.Capture capture -> holds.capture(member, capture.redemption(), new Points(capture.points()));
            case Step.Release release -> holds.release(member, release.redemption());
            case Step.GiveBack back -> holds.giveBack(member, back.redemption(), new Points(back.points()));
            case Step.Return returned -> takeBack(ledger, returned);
            case Step.Sweep _ -> sweep.book(EVERYBODY, 1_000);
            case Step.Pass _ -> {}
        }
    }

    private static void takeBack(LedgerUseCases ledger, Step.Return step) {
        var cause = new Cause(Reason.REGISTRATION, step.unit());
        var line =
                new ReturnedLine(step.id(), cause, DatabaseEarnings.NOBODY, step.returned(), step.bought(), step.at());
        if (ledger.note(line)) ledger.takeBack(line);
    }

    record Policy(Shortfall shortfall) implements LedgerRules {
        @Override
        public LocalTime checkAt() {
            return LocalTime.MIDNIGHT;
        }

        @Override
        public int sweep() {
            return 1;
        }
    }

    private static final class Died extends RuntimeException {}
}
