package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Checks the ledger every night. */
@ApplicationScoped
class CheckTimer implements TimerHandler {
    static final String KIND = "ledger-check";

    private final NightUseCases nights;

    CheckTimer(NightUseCases nights) {
        this.nights = nights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration patience() {
        return WholeLedger.PATIENCE;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        nights.check();
    }
}
