package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class FirstContactTimer implements TimerHandler {

    static final String KIND = "complaint-first-contact";

    private final ComplaintUseCases complaints;

    FirstContactTimer(ComplaintUseCases complaints) {
        this.complaints = complaints;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID complaintId, Instant dueAt) {
        complaints.firstContactFellDue(new ComplaintId(complaintId));
    }
}
