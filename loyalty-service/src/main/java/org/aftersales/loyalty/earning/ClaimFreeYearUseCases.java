package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.earning.ClaimFreeYears.Mark;
import org.aftersales.loyalty.earning.ClaimFreeYears.Window;
import org.aftersales.loyalty.earning.ClaimFreeYears.Year;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;

/** Rewards whoever has owned what they bought for another year, up to ten, without an approved claim. */
@ApplicationScoped
public class ClaimFreeYearUseCases {
    static final String KIND = "claim-free-years";
    private static final UUID EVERYTHING = new UUID(0, 0);
    private static final int MOST_YEARS = 10;
    private static final int AT_ONCE = 500;

    private final ClaimFreeYears years;
    private final EarningUseCases earnings;
    private final Timers timers;
    private final Programme programme;
    private final Clock clock;

    ClaimFreeYearUseCases(
            ClaimFreeYears years, EarningUseCases earnings, Timers timers, Programme programme, Clock clock) {
        this.years = years;
        this.earnings = earnings;
        this.timers = timers;
        this.programme = programme;
        this.clock = clock;
    }

    /** A claim about a unit was approved. */
    @Transactional
    public void claimed(UUID unit, Instant at) {
        years.mark(unit, Mark.CLAIMED, at);
    }

    /** A unit is no longer its buyer's, or no longer covered. */
    @Transactional
    public void gone(UUID unit, Instant at) {
        years.mark(unit, Mark.GONE, at);
    }

    /** From the end of this local day on years are looked at, each day once. */
    @Transactional
    void begin() {
        timers.schedule(KIND, EVERYTHING, end(clock.instant().atZone(zone()).toLocalDate()));
    }

    /**
     * Rewards the years that have ended with a local day, one transaction's worth; comes again for the rest of them, then for
     * the next day, at once while that is over too: a day on which nobody could look is made up for.
     *
     * @param end of the day
     */
    @Transactional
    void ended(Instant end) {
        var next = end.atZone(zone()).toLocalDate();
        var left = AT_ONCE;
        for (var number = 1; number <= MOST_YEARS && left > 0; number++) left -= reward(number, next, left);
        timers.schedule(KIND, EVERYTHING, left > 0 ? end(next) : end);
    }

    private int reward(int number, LocalDate next, int most) {
        // What was registered on 29 February ends with 28 February, for the days of the past leave no gap.
        var window = new Window(
                number,
                begin(next.minusDays(1).minusYears(number)),
                begin(next.minusYears(number)),
                begin(next.minusYears(1)),
                begin(next));
        var ended = years.ended(window, most);
        ended.forEach(year -> earnings.earn(trigger(year, number, window.end())));
        return ended.size();
    }

    private static EarningTrigger trigger(Year year, int number, Instant end) {
        var facts = Facts.year(number, year.product(), year.retailer());
        return new EarningTrigger(new Cause(Reason.CLAIM_FREE_YEAR, year.id()), year.customerId(), end, facts);
    }

    private Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return programme.zone();
    }
}
