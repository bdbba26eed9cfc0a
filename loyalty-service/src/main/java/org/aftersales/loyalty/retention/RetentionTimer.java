package org.aftersales.loyalty.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks every day for what is kept no longer. */
@ApplicationScoped
class RetentionTimer implements TimerHandler {
    static final String KIND = "retention";

    private final RetentionUseCases retention;

    RetentionTimer(RetentionUseCases retention) {
        this.retention = retention;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        retention.sweep();
    }
}
