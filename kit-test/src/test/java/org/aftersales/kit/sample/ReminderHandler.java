package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Notes each reminder that fell due. */
@ApplicationScoped
public class ReminderHandler implements TimerHandler {
    public static final String KIND = "reminder";

    private final DeliveryNotes notes;
    private final Disturbance disturbance;

    ReminderHandler(DeliveryNotes notes, Disturbance disturbance) {
        this.notes = notes;
        this.disturbance = disturbance;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        notes.write(subject.toString(), dueAt.toString());
        disturbance.happen(KIND);
    }
}
