package org.aftersales.warranty.contract;

import org.aftersales.kit.domain.Lifecycle;

/** How a contract stands. That its days are over is no state: answers are computed for a day. */
enum ContractStatus {
    IN_FORCE,
    CANCELLED;

    private static final Lifecycle<ContractStatus> LIFECYCLE =
            Lifecycle.of(ContractStatus.class).from(IN_FORCE, CANCELLED).build();

    static Lifecycle<ContractStatus> lifecycle() {
        return LIFECYCLE;
    }

    ContractStatus to(ContractStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
