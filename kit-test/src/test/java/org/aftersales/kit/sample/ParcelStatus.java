package org.aftersales.kit.sample;

import org.aftersales.kit.domain.Lifecycle;

enum ParcelStatus {
    REGISTERED,
    SENT,
    LOST;

    private static final Lifecycle<ParcelStatus> LIFECYCLE = Lifecycle.of(ParcelStatus.class)
            .from(REGISTERED, SENT)
            .from(SENT, LOST)
            .build();

    static Lifecycle<ParcelStatus> lifecycle() {
        return LIFECYCLE;
    }

    ParcelStatus to(ParcelStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
