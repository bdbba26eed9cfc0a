package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Frees pending points when their time has come. Whoever spends before it comes to it frees them too. */
@ApplicationScoped
class ActivationTimer implements TimerHandler {
    static final String KIND = "points-activation";

    private final LedgerUseCases ledger;

    ActivationTimer(LedgerUseCases ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID lot, Instant dueAt) {
        ledger.activate(lot);
    }
}
