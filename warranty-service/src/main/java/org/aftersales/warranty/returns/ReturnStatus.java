package org.aftersales.warranty.returns;

import org.aftersales.kit.domain.Lifecycle;

/** How a return stands. Money goes back once for each; what is paid back later is another return. */
enum ReturnStatus {
    REQUESTED,
    REFUNDED,
    REJECTED,
    WITHDRAWN;

    private static final Lifecycle<ReturnStatus> LIFECYCLE = Lifecycle.of(ReturnStatus.class)
            .from(REQUESTED, REFUNDED, REJECTED, WITHDRAWN)
            .build();

    static Lifecycle<ReturnStatus> lifecycle() {
        return LIFECYCLE;
    }

    ReturnStatus to(ReturnStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
