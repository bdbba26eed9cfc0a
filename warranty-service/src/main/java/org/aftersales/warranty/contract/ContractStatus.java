package org.aftersales.warranty.contract;

import org.aftersales.kit.domain.Lifecycle;
import org.aftersales.kit.problem.Conflict;

/** How a contract stands. That its days are over is no state: answers are computed for a day. */
enum ContractStatus {
    IN_FORCE,
    CANCELLED;

    private static final Lifecycle<ContractStatus> LIFECYCLE =
            Lifecycle.of(ContractStatus.class).from(IN_FORCE, CANCELLED).build();

    /** What was cancelled is settled. */
    static final class Over extends Conflict {
        Over() {
            super("contract-cancelled", "The contract was cancelled; what it brought back stays as it is.");
        }
    }

    static Lifecycle<ContractStatus> lifecycle() {
        return LIFECYCLE;
    }

    /** @throws Over when it was cancelled */
    void expectInForce() {
        if (isOver()) throw new Over();
    }

    boolean isOver() {
        return this == CANCELLED;
    }

    ContractStatus to(ContractStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
