package org.aftersales.loyalty.reward;

import org.aftersales.kit.domain.Lifecycle;

/** What may become of points on their way to a reward. */
enum RedemptionStatus {
    /** Points are reserved until a moment, or until whoever gives the reward has answered. */
    HELD,
    /** Points are spent; the reward is owed. */
    CAPTURED,
    /** The member has the reward. */
    FULFILLED,
    /** Called off, or refused by whoever gives the reward; the points are free again. */
    VOIDED,
    /** Nobody spent the reserved points in time; they are free again. */
    EXPIRED,
    /** Taken back after the points were spent; they lie in their lots again. */
    REVERSED;

    private static final Lifecycle<RedemptionStatus> LIFECYCLE = Lifecycle.of(RedemptionStatus.class)
            .from(HELD, CAPTURED, VOIDED, EXPIRED)
            .from(CAPTURED, FULFILLED, REVERSED)
            .from(FULFILLED, REVERSED)
            .build();

    static Lifecycle<RedemptionStatus> lifecycle() {
        return LIFECYCLE;
    }

    RedemptionStatus to(RedemptionStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
