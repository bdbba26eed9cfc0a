package org.aftersales.loyalty.fraud;

import org.aftersales.kit.domain.Lifecycle;

/** Whether a member whose redemption did not look like theirs can redeem. */
enum FraudHoldStatus {
    /** They cannot, until somebody has looked. */
    OPEN,
    /** Somebody has looked, and it was not the member; they cannot until the account is theirs again. */
    REJECTED,
    /** They can. */
    RELEASED;

    private static final Lifecycle<FraudHoldStatus> LIFECYCLE = Lifecycle.of(FraudHoldStatus.class)
            .from(OPEN, REJECTED, RELEASED)
            .from(REJECTED, RELEASED)
            .build();

    static Lifecycle<FraudHoldStatus> lifecycle() {
        return LIFECYCLE;
    }

    FraudHoldStatus to(FraudHoldStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
