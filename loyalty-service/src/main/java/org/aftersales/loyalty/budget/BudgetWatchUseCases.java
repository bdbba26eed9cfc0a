package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * Looks how far budgets are used: whoever takes from them must not wait for that, so it is told some time later. What a
 * budget has is never exceeded meanwhile.
 */
@ApplicationScoped
class BudgetWatchUseCases {
    private static final int[] PERCENT = {50, 80, 95, 100};
    private static final int FOUR_WEEKS = 28;
    private static final int MOST = 1_000;

    private final Budgets budgets;
    private final BudgetDays days;
    private final BudgetAlerts alerts;
    private final Clock clock;

    BudgetWatchUseCases(Budgets budgets, BudgetDays days, BudgetAlerts alerts, Clock clock) {
        this.budgets = budgets;
        this.days = days;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Keeps how far each is used, and tells what was reached and has not been told. */
    @Transactional
    void look() {
        var now = clock.instant();
        for (var budget : budgets.all(MOST)) {
            days.keep(budget, today(now));
            for (var percent : PERCENT) {
                if (reached(budget, percent) && !alerts.told(budget, percent)) {
                    alerts.add(BudgetAlert.of(Uuids.v7(clock), budget, percent, now));
                }
            }
        }
    }

    /** When it will be spent, should it be used as it was. */
    @Transactional
    ForecastView forecast(ProgrammeCode programme, String code) {
        var budget = budgets.find(programme, code).orElseThrow(NotFound::new);
        var today = today(clock.instant());
        var then = days.from(budget, today.minusDays(FOUR_WEEKS)).orElse(null);
        return ForecastView.of(budget, then, today);
    }

    private static boolean reached(Budget budget, int percent) {
        return budget.points() > 0 && budget.used() >= Math.ceilDiv(budget.points() * percent, 100L);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
