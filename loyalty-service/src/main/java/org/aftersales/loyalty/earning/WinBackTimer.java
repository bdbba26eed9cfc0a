package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.winback.WinBackUseCases;

/** Looks every day who has stayed away for long, and who has come back. */
@ApplicationScoped
class WinBackTimer implements TimerHandler {
    static final String KIND = "win-backs";

    private final WinBackUseCases winBacks;
    private final PublishedRules rules;
    private final DailyTimers timers;

    WinBackTimer(WinBackUseCases winBacks, PublishedRules rules, DailyTimers timers) {
        this.winBacks = winBacks;
        this.rules = rules;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everybody, Instant dueAt) {
        timers.again(KIND, dueAt, !begun(dueAt) || winBacks.look(dueAt));
    }

    /** Whoever is asked before the first rule is in force gets nothing, and is not asked again. */
    private boolean begun(Instant now) {
        return rules.anywhere(Reason.WIN_BACK, now);
    }
}
