package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks every day whose birthday it is. */
@ApplicationScoped
class BirthdayTimer implements TimerHandler {
    static final String KIND = "birthdays";

    private final BirthdayUseCases birthdays;

    BirthdayTimer(BirthdayUseCases birthdays) {
        this.birthdays = birthdays;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID everybody, Instant dueAt) {
        birthdays.begun(dueAt);
    }
}
