package org.aftersales.loyalty.programme;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a programme, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum ProgrammeStatus {
    OPEN,
    CLOSED;

    private static final Lifecycle<ProgrammeStatus> LIFECYCLE =
            Lifecycle.of(ProgrammeStatus.class).from(OPEN, CLOSED).build();

    static Lifecycle<ProgrammeStatus> lifecycle() {
        return LIFECYCLE;
    }

    ProgrammeStatus to(ProgrammeStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
