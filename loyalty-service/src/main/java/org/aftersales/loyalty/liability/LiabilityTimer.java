package org.aftersales.loyalty.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Sums up what has become of points every hour, so that whoever asks waits for the last hour's postings alone. */
@ApplicationScoped
class LiabilityTimer implements TimerHandler {
    static final String KIND = "liability-sums";

    private final LiabilityUseCases liability;

    LiabilityTimer(LiabilityUseCases liability) {
        this.liability = liability;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        liability.sum();
    }
}
