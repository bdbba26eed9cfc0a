package org.aftersales.warranty.voiding;

import org.aftersales.kit.domain.Lifecycle;

/** How a case stands. Its unit's warranty is void in every state but REVERSED. */
enum VoidingStatus {
    IN_FORCE,
    APPEALED,
    UPHELD,
    REVERSED;

    private static final Lifecycle<VoidingStatus> LIFECYCLE = Lifecycle.of(VoidingStatus.class)
            .from(IN_FORCE, APPEALED, REVERSED)
            .from(APPEALED, UPHELD, REVERSED)
            .from(UPHELD, REVERSED) // what comes to light later still helps the owner
            .build();

    static Lifecycle<VoidingStatus> lifecycle() {
        return LIFECYCLE;
    }

    VoidingStatus to(VoidingStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
