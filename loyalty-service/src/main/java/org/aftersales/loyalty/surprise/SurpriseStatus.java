package org.aftersales.loyalty.surprise;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of a surprise: nothing leads back, so it is credited once or never. */
enum SurpriseStatus {
    PROPOSED,
    CREDITED,
    REFUSED;

    private static final Lifecycle<SurpriseStatus> LIFECYCLE =
            Lifecycle.of(SurpriseStatus.class).from(PROPOSED, CREDITED, REFUSED).build();

    static Lifecycle<SurpriseStatus> lifecycle() {
        return LIFECYCLE;
    }

    SurpriseStatus to(SurpriseStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
