package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.loyalty.earning.ClaimFreeYears.Mark;
import org.aftersales.loyalty.earning.ClaimFreeYears.Window;
import org.aftersales.loyalty.earning.ClaimFreeYears.Year;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;

/** Rewards whoever has owned what they bought for another year, up to ten, without an approved claim. */
@ApplicationScoped
public class ClaimFreeYearUseCases {
    private static final int MOST_YEARS = 10;
    private static final int AT_ONCE = 500;

    private final ClaimFreeYears years;
    private final EarningUseCases earnings;
    private final DailyTimers timers;

    ClaimFreeYearUseCases(ClaimFreeYears years, EarningUseCases earnings, DailyTimers timers) {
        this.years = years;
        this.earnings = earnings;
        this.timers = timers;
    }

    /** A claim about a unit was approved. */
    @Transactional
    public void claimed(UUID unit, Instant at) {
        years.mark(unit, Mark.CLAIMED, at);
    }

    /** A unit is no longer its buyer's. */
    @Transactional
    public void gone(UUID unit, Instant at) {
        years.mark(unit, Mark.GONE, at);
    }

    /** The warranty of a unit does not hold any more. */
    @Transactional
    public void voided(UUID unit, Instant at) {
        years.mark(unit, Mark.VOIDED, at);
    }

    /** It holds again, as if it had never been void. */
    @Transactional
    public void reinstated(UUID unit, Instant at) {
        years.mark(unit, Mark.REINSTATED, at);
    }

    /**
     * Rewards the years that have ended with a local day, one transaction's worth; comes again for the rest of them, then
     * for the next day.
     *
     * @param end of the day
     */
    @Transactional
    void ended(Instant end) {
        var next = timers.day(end);
        var left = AT_ONCE;
        for (var number = 1; number <= MOST_YEARS && left > 0; number++) left -= reward(number, next, left);
        timers.again(ClaimFreeYearTimer.KIND, end, left > 0);
    }

    private int reward(int number, LocalDate next, int most) {
        // What was registered on 29 February ends with 28 February, for the days of the past leave no gap.
        var window = new Window(
                number,
                timers.begin(next.minusDays(1).minusYears(number)),
                timers.begin(next.minusYears(number)),
                timers.begin(next.minusYears(1)),
                timers.begin(next));
        var ended = years.ended(window, most);
        ended.forEach(year -> earnings.earn(trigger(year, number, window.end())));
        return ended.size();
    }

    private static EarningTrigger trigger(Year year, int number, Instant end) {
        var facts = Facts.year(number, year.product(), year.retailer());
        return new EarningTrigger(new Cause(Reason.CLAIM_FREE_YEAR, year.id()), year.customerId(), end, facts);
    }
}
