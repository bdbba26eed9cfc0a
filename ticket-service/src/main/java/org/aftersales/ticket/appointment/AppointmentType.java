package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an appointment is for, how long it usually takes, and what of the same unit comes before it. */
public enum AppointmentType {
    DELIVERY(60, null),
    INSTALLATION(120, DELIVERY),
    TRAINING(60, INSTALLATION),
    REPAIR_VISIT(90, null);

    private final Duration usual;
    private final @Nullable AppointmentType before;

    AppointmentType(int minutes, @Nullable AppointmentType before) {
        this.usual = Duration.ofMinutes(minutes);
        this.before = before;
    }

    Duration usual() {
        return usual;
    }

    /** What must have been done to the unit first: delivered, then installed, then trained. */
    Optional<AppointmentType> prerequisite() {
        return Optional.ofNullable(before);
    }

    /** What waits for it. */
    Optional<AppointmentType> next() {
        return Arrays.stream(values()).filter(type -> type.before == this).findFirst();
    }

    /** Whether somebody signs that it was done, where somebody was there. */
    boolean isAccepted(AppointmentMode mode) {
        return this != TRAINING && mode == AppointmentMode.IN_PERSON;
    }

    /** Whether it ends with the customer's word that it was understood. */
    boolean teaches() {
        return this == TRAINING;
    }
}
