package org.aftersales.loyalty.ledger;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** What a ledger needs every night: the end of points booked, returns that were overtaken applied, everything checked. */
@ApplicationScoped
class NightUseCases {
    /** Whoever is moving the points of somebody is done by then. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ExpiryLanes expiry;
    private final LedgerUseCases ledger;
    private final LedgerNights nights;
    private final LedgerChecks checks;
    private final LedgerRules rules;
    private final Clock clock;

    NightUseCases(
            ExpiryLanes expiry,
            LedgerUseCases ledger,
            LedgerNights nights,
            LedgerChecks checks,
            LedgerRules rules,
            Clock clock) {
        this.expiry = expiry;
        this.ledger = ledger;
        this.nights = nights;
        this.checks = checks;
        this.rules = rules;
        this.clock = clock;
    }

    /** Books so much of what has ended as two transactions hold, and comes again at once while there may be more. */
    @Transactional
    int sweep() {
        var swept = expiry.book(rules.sweep());
        var now = clock.instant();
        if (swept.lots() > 0) nights.again(ExpiryTimer.KIND, now);
        else nights.again(ExpiryTimer.KIND, swept.more() ? now.plus(SOON) : nights.nextEnd(now));
        return swept.lots();
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
