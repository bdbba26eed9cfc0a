package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Tells members of points that will end. */
@ApplicationScoped
class NoticeTimer implements TimerHandler {
    static final String KIND = "expiry-notices";

    private final NoticeUseCases notices;

    NoticeTimer(NoticeUseCases notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everything, Instant dueAt) {
        notices.tell();
    }
}
