package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks after the promises of a complaint whenever one of its moments has come. */
@ApplicationScoped
class PromiseTimer implements TimerHandler {

    static final String KIND = "complaint-promises";

    private final PromiseUseCases promises;

    PromiseTimer(PromiseUseCases promises) {
        this.promises = promises;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID complaintId, Instant dueAt) {
        promises.cameDue(new ComplaintId(complaintId));
    }
}
