package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.kit.timer.Timers;

/** Looks every hour how far budgets are used. */
@ApplicationScoped
class BudgetTimer implements TimerHandler {
    static final String KIND = "budget-watch";
    static final UUID ALL = new UUID(0, 0);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BudgetWatchUseCases budgets;
    private final Timers timers;
    private final Clock clock;

    BudgetTimer(BudgetWatchUseCases budgets, Timers timers, Clock clock) {
        this.budgets = budgets;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID all, Instant dueAt) {
        budgets.look();
        timers.schedule(KIND, ALL, clock.instant().plus(HOUR));
    }
}
