package org.aftersales.loyalty.correction;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of a correction: nothing leads back, so it is booked once or never. */
enum CorrectionStatus {
    PROPOSED,
    BOOKED,
    REFUSED;

    private static final Lifecycle<CorrectionStatus> LIFECYCLE =
            Lifecycle.of(CorrectionStatus.class).from(PROPOSED, BOOKED, REFUSED).build();

    static Lifecycle<CorrectionStatus> lifecycle() {
        return LIFECYCLE;
    }

    CorrectionStatus to(CorrectionStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
