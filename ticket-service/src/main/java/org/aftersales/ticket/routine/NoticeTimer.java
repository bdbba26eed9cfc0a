package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Tells customers that what they leave alone will be closed. */
@ApplicationScoped
class NoticeTimer implements TimerHandler {

    static final String KIND = "ticket-quiet-notice";

    private final Automat automat;

    NoticeTimer(Automat automat) {
        this.automat = automat;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID ticket, Instant dueAt) {
        automat.notice(ticket);
    }
}
