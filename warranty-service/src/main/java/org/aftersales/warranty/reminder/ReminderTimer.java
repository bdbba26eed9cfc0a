package org.aftersales.warranty.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class ReminderTimer implements TimerHandler {

    private final ReminderUseCases reminders;

    ReminderTimer(ReminderUseCases reminders) {
        this.reminders = reminders;
    }

    @Override
    public String kind() {
        return ReminderUseCases.KIND;
    }

    @Override
    public void due(UUID tenant, Instant dueAt) {
        reminders.round();
    }
}
