package org.aftersales.ticket.sla;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a clock. Whether it was late is told apart from whether it still runs. */
enum ClockState {
    RUNNING,
    PAUSED,
    MET,
    MISSED,
    CANCELLED,
    /** It goes on in the clock of the ticket into which its own was merged. */
    MERGED;

    private static final Lifecycle<ClockState> LIFECYCLE = Lifecycle.of(ClockState.class)
            .from(RUNNING, PAUSED, MET, MISSED, CANCELLED, MERGED)
            .from(PAUSED, RUNNING, CANCELLED) // what ends a pause comes before what ends the clock
            .from(MERGED, RUNNING) // the merging was taken back
            .build();

    static Lifecycle<ClockState> lifecycle() {
        return LIFECYCLE;
    }

    ClockState to(ClockState next) {
        return LIFECYCLE.move(this, next);
    }

    boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
