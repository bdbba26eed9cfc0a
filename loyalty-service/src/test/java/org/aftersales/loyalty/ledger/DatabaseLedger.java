package org.aftersales.loyalty.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** The ledger of the service, asked in the words of {@link Step}; each step is a transaction. */
@ApplicationScoped
class DatabaseLedger {
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));
    private static final String EARNED = """
            insert into earning values (?, 'REGISTRATION', ?, ?, ?, '{"rule":"x","ruleVersion":1,"outcome":"AWARDED"}',
                ?, ?) on conflict do nothing""";

    private final Accounts accounts;
    private final Books books;
    private final Returns returns;
    private final LedgerNights nights;
    private final ExpirySweep sweep;
    private final TierUseCases tiers;
    private final Timers timers;
    private final HoldUseCases holds;
    private final Lots lots;
    private final LotRows rows;
    private final Tenants tenants;
    private final Transactions transactions;
    private final AgroalDataSource database;
    private final TestClock clock;

    DatabaseLedger(
            Accounts accounts,
            Books books,
            Returns returns,
            LedgerNights nights,
            ExpirySweep sweep,
            TierUseCases tiers,
            Timers timers,
            HoldUseCases holds,
            Lots lots,
            LotRows rows,
            Tenants tenants,
            Transactions transactions,
            AgroalDataSource database,
            TestClock clock) {
        this.accounts = accounts;
        this.books = books;
        this.returns = returns;
        this.nights = nights;
        this.sweep = sweep;
        this.tiers = tiers;
        this.timers = timers;
        this.holds = holds;
        this.lots = lots;
        this.rows = rows;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Whose points, in an installation of which policy. */
    record Whose(String tenant, MemberId member, Shortfall policy) {}

    /** @return what could be spent, when the step was refused for that */
    @Nullable
    Long take(Whose whose, Step step) {
        try {
            tenants.run(whose.tenant(), () -> transactions.run(() -> apply(whose, step)));
            return null;
        } catch (NotEnoughPoints refused) {
            return Long.valueOf(refused.violations().getFirst().message());
        }
    }

    /** Does all of the step and then fails, as if the service had died before the commit. */
    void takeAndDie(Whose whose, Step step) {
        try {
            tenants.run(
                    whose.tenant(),
                    () -> transactions.run(() -> {
                        apply(whose, step);
                        throw new Died();
                    }));
        } catch (Died | NotEnoughPoints expected) {
            return; // whatever was done is undone
        }
        throw new AssertionError("it did not die");
    }

    Standing standing(Whose whose) {
        return tenants.as(whose.tenant(), () -> {
            try {
                return transactions.call(() -> {
                    var places = new TreeMap<Instant, Standing.Places>();
                    for (var lot : rows.of(whose.member(), List.of())) {
                        places.put(
                                lot.lot().expiry().at(),
                                new Standing.Places(
                                        lot.in(Pocket.PENDING), lot.in(Pocket.AVAILABLE), lot.in(Pocket.HELD)));
                    }
                    return new Standing(lots.balance(whose.member(), clock.instant()), places);
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void apply(Whose whose, Step step) {
        var member = whose.member();
        var rules = new Policy(whose.policy());
        var ledger = new LedgerUseCases(accounts, books, returns, nights, tiers, timers, rules, clock);
        switch (step) {
            case Step.Earn earn -> ledger.credit(earned(member, earn));
            case Step.Hold hold -> holds.hold(member, hold.redemption(), new Points(hold.points()));
            case Step.Capture capture -> holds.capture(member, capture.redemption(), new Points(capture.points()));
            case Step.Release release -> holds.release(member, release.redemption());
            case Step.GiveBack back -> holds.giveBack(member, back.redemption(), new Points(back.points()));
            case Step.Return returned -> takeBack(ledger, returned);
            case Step.Sweep _ -> sweep.book(1_000);
            case Step.Pass _ -> {}
        }
    }

    private static void takeBack(LedgerUseCases ledger, Step.Return step) {
        var cause = new Cause(Reason.REGISTRATION, step.unit());
        var line = new ReturnedLine(step.id(), cause, NOBODY, step.returned(), step.bought(), step.at());
        if (ledger.note(line)) ledger.takeBack(line);
    }

    private Credit earned(MemberId member, Step.Earn earn) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(EARNED)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, earn.unit());
                insert.setObject(3, NOBODY.value());
                insert.setLong(4, earn.points());
                insert.setObject(5, earn.effectiveAt().atOffset(ZoneOffset.UTC));
                insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
        return new Credit(
                member,
                NOBODY,
                new Cause(Reason.REGISTRATION, earn.unit()),
                new Points(earn.points()),
                Why.booked(Reason.REGISTRATION),
                earn.effectiveAt(),
                earn.effectiveAt(),
                new Expiry(LocalDate.EPOCH, earn.expiresAt()),
                earn.activatesAt());
    }

    private record Policy(Shortfall shortfall) implements LedgerRules {
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
