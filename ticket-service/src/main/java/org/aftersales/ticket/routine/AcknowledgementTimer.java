package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Tells customers that their tickets have arrived. */
@ApplicationScoped
class AcknowledgementTimer implements TimerHandler {

    static final String KIND = "ticket-acknowledgement";

    private final Automat automat;

    AcknowledgementTimer(Automat automat) {
        this.automat = automat;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID ticket, Instant dueAt) {
        automat.acknowledge(ticket);
    }
}
