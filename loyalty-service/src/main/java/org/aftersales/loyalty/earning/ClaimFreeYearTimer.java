package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks every day whose year has ended. */
@ApplicationScoped
class ClaimFreeYearTimer implements TimerHandler {
    private final ClaimFreeYearUseCases years;

    ClaimFreeYearTimer(ClaimFreeYearUseCases years) {
        this.years = years;
    }

    @Override
    public String kind() {
        return ClaimFreeYearUseCases.KIND;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        years.ended(dueAt);
    }
}
