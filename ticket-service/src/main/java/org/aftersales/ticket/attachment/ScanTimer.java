package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Has files looked at. */
@ApplicationScoped
class ScanTimer implements TimerHandler {

    static final String KIND = "attachment-scan";

    private final Scans scans;

    ScanTimer(Scans scans) {
        this.scans = scans;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID attachment, Instant dueAt) {
        scans.due(attachment);
    }
}
