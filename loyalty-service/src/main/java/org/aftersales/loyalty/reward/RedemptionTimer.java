package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Frees reserved points that nobody has spent in time. */
@ApplicationScoped
class RedemptionTimer implements TimerHandler {
    static final String KIND = "redemption-hold";

    private final FulfilmentUseCases redemptions;

    RedemptionTimer(FulfilmentUseCases redemptions) {
        this.redemptions = redemptions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID redemption, Instant dueAt) {
        redemptions.expire(redemption);
    }
}
