package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks every day whose year has ended. */
@ApplicationScoped
class ClaimFreeYearTimer implements TimerHandler {
    static final String KIND = "claim-free-years";

    private final ClaimFreeYearUseCases years;

    ClaimFreeYearTimer(ClaimFreeYearUseCases years) {
        this.years = years;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everybody, Instant dueAt) {
        years.ended(dueAt);
    }
}
