package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Judges an event that has waited for a rate: when it has come, or for good when the wait is over. */
@ApplicationScoped
class WaitingTimer implements TimerHandler {
    static final String KIND = "waiting-events";

    private final WaitingUseCases waiting;

    WaitingTimer(WaitingUseCases waiting) {
        this.waiting = waiting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID event, Instant dueAt) {
        waiting.judge(event);
    }
}
