package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Closes what customers have left alone, after they were told. */
@ApplicationScoped
class ClosingTimer implements TimerHandler {

    static final String KIND = "ticket-quiet-closing";

    private final Automat automat;

    ClosingTimer(Automat automat) {
        this.automat = automat;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID ticket, Instant dueAt) {
        automat.close(ticket);
    }
}
