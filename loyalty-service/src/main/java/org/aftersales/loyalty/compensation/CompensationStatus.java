package org.aftersales.loyalty.compensation;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of an approved compensation: nothing leads back, so it is credited once or never. */
enum CompensationStatus {
    WAITING,
    CREDITED,
    REFUSED;

    private static final Lifecycle<CompensationStatus> LIFECYCLE = Lifecycle.of(CompensationStatus.class)
            .from(WAITING, CREDITED, REFUSED)
            .build();

    static Lifecycle<CompensationStatus> lifecycle() {
        return LIFECYCLE;
    }

    CompensationStatus to(CompensationStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
