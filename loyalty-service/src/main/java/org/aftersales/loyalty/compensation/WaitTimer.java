package org.aftersales.loyalty.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Refuses a compensation whose customer did not become a member in time. */
@ApplicationScoped
class WaitTimer implements TimerHandler {

    static final String KIND = "compensation-wait";

    private final CompensationUseCases compensations;

    WaitTimer(CompensationUseCases compensations) {
        this.compensations = compensations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID compensation, Instant dueAt) {
        compensations.waitedLongEnough(compensation);
    }
}
