package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Notes what fell due, and has a second for it. */
@ApplicationScoped
public class HastyHandler implements TimerHandler {
    public static final String KIND = "hasty";

    private final DeliveryNotes notes;
    private final Disturbance disturbance;

    HastyHandler(DeliveryNotes notes, Disturbance disturbance) {
        this.notes = notes;
        this.disturbance = disturbance;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        notes.write(subject.toString(), dueAt.toString());
        disturbance.happen(KIND);
    }
}
