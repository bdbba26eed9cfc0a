package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Clears away what arrived of uploads that nobody finished. */
@ApplicationScoped
class AbandonedTimer implements TimerHandler {

    static final String KIND = "attachment-upload";

    private final Custody custody;

    AbandonedTimer(Custody custody) {
        this.custody = custody;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID upload, Instant dueAt) {
        custody.forgetUpload(upload);
    }
}
