package org.aftersales.ticket.appointment;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to an appointment, and in which order. The diagram in docs/lifecycles is drawn from this table. */
public enum AppointmentStatus {
    REQUESTED,
    HELD,
    CONFIRMED,
    UNDER_WAY,
    COMPLETED,
    MISSED,
    EXPIRED,
    CANCELLED;

    private static final Lifecycle<AppointmentStatus> LIFECYCLE = Lifecycle.of(AppointmentStatus.class)
            .from(REQUESTED, HELD, CANCELLED)
            .from(HELD, CONFIRMED, EXPIRED, CANCELLED)
            .from(EXPIRED, HELD, CANCELLED) // the slot is gone, the wish is not
            .from(CONFIRMED, CONFIRMED, UNDER_WAY, MISSED, CANCELLED) // to itself: moved to another slot
            .from(UNDER_WAY, COMPLETED, CANCELLED)
            .build();

    static Lifecycle<AppointmentStatus> lifecycle() {
        return LIFECYCLE;
    }

    AppointmentStatus to(AppointmentStatus next) {
        return LIFECYCLE.move(this, next);
    }

    /** Whether the customer counts on it, so that who changes it may be late. */
    boolean isPromised() {
        return this == CONFIRMED || this == UNDER_WAY;
    }

    /** Whether its crew's time is kept for it, and the work has not begun. */
    boolean keepsTime() {
        return this == HELD || this == CONFIRMED;
    }

    /** Whether nobody was kept for it yet, or not any more, and it is still wished. */
    boolean isWished() {
        return this == REQUESTED || this == EXPIRED;
    }

    /** Whether somebody could still come. */
    boolean isToCome() {
        return LIFECYCLE.permits(this, CANCELLED);
    }

    /** Whether nothing happens to it any more. */
    boolean hasEnded() {
        return this == COMPLETED || this == MISSED || this == CANCELLED;
    }

    /** Whether the customer knows of it; what is only held may be gone in a minute. */
    boolean isTold() {
        return switch (this) {
            case REQUESTED, CONFIRMED, UNDER_WAY, COMPLETED, MISSED, CANCELLED -> true;
            case HELD, EXPIRED -> false;
        };
    }
}
