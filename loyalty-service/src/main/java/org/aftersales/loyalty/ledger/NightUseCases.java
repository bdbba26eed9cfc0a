package org.aftersales.loyalty.ledger;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What a ledger needs every night: the end of points booked, returns that were overtaken applied, everything checked. */
@ApplicationScoped
class NightUseCases {
    private final Books books;
    private final LedgerUseCases ledger;
    private final LedgerNights nights;
    private final LedgerChecks checks;
    private final LedgerRules rules;
    private final Clock clock;

    NightUseCases(
            Books books,
            LedgerUseCases ledger,
            LedgerNights nights,
            LedgerChecks checks,
            LedgerRules rules,
            Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.nights = nights;
        this.checks = checks;
        this.rules = rules;
        this.clock = clock;
    }

    /** Books one transaction's worth of what has ended, and comes again at once while there may be more. */
    @Transactional
    int sweep() {
        var members = nights.ended(clock.instant(), rules.sweep());
        var lots = 0;
        for (var member : members) lots += books.expire(books.open(member, List.of()));
        if (lots == 0) nights.again(ExpiryTimer.KIND, nights.nextEnd(clock.instant()));
        else nights.again(ExpiryTimer.KIND, clock.instant());
        return lots;
    }

    /** Checks the ledger and keeps the result for the gauges. */
    @Transactional
    LedgerCheck check() {
        ledger.catchUp();
        var check = checks.run();
        nights.keep(check);
        nights.again(CheckTimer.KIND, LedgerNights.next(rules.checkAt(), clock.instant()));
        if (!check.sound()) Log.errorf("the ledger is not sound: %s", check);
        return check;
    }
}
