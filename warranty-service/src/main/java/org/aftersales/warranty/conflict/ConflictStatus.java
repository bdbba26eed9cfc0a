package org.aftersales.warranty.conflict;

import org.aftersales.kit.domain.Lifecycle;

/** How a conflict stands. While one is OPEN its unit does not change hands in any other way. */
enum ConflictStatus {
    OPEN,
    KEPT,
    TRANSFERRED,
    CORRECTED,
    WITHDRAWN;

    private static final Lifecycle<ConflictStatus> LIFECYCLE = Lifecycle.of(ConflictStatus.class)
            .from(OPEN, KEPT, TRANSFERRED, CORRECTED, WITHDRAWN)
            .build();

    static Lifecycle<ConflictStatus> lifecycle() {
        return LIFECYCLE;
    }

    ConflictStatus to(ConflictStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
