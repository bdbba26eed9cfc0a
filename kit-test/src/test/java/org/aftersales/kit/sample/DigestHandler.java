package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Notes how many fell due together, and each that fell due by itself. */
@ApplicationScoped
public class DigestHandler implements TimerHandler {
    public static final String KIND = "digest";

    private final DeliveryNotes notes;
    private final Disturbance disturbance;

    DigestHandler(DeliveryNotes notes, Disturbance disturbance) {
        this.notes = notes;
        this.disturbance = disturbance;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean takesMany() {
        return true;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        notes.write(subject.toString(), "alone");
        disturbance.happen(subject.toString());
    }

    @Override
    public void due(Map<UUID, Instant> subjects) {
        notes.write("all", "together " + subjects.size());
        subjects.keySet().forEach(subject -> disturbance.happen(subject.toString()));
    }
}
