package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Books what has ended. Nobody can spend it before that either. */
@ApplicationScoped
class ExpiryTimer implements TimerHandler {
    static final String KIND = "ledger-expiry";

    private final NightUseCases nights;

    ExpiryTimer(NightUseCases nights) {
        this.nights = nights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        nights.sweep();
    }
}
