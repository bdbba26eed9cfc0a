package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Deletes files that no message shows. */
@ApplicationScoped
class UnusedTimer implements TimerHandler {

    static final String KIND = "attachment-unused";

    private final Custody custody;

    UnusedTimer(Custody custody) {
        this.custody = custody;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID attachment, Instant dueAt) {
        custody.forgetUnused(attachment);
    }
}
