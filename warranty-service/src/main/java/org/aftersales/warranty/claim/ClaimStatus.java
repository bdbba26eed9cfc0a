package org.aftersales.warranty.claim;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a claim, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum ClaimStatus {
    FILED,
    IN_REVIEW,
    INFO_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    SETTLED;

    private static final Lifecycle<ClaimStatus> LIFECYCLE = Lifecycle.of(ClaimStatus.class)
            .from(FILED, IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN) // clear cases are decided at once
            .from(IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN)
            .from(INFO_REQUESTED, IN_REVIEW, WITHDRAWN)
            .from(APPROVED, SETTLED)
            .build();

    static Lifecycle<ClaimStatus> lifecycle() {
        return LIFECYCLE;
    }

    ClaimStatus to(ClaimStatus next) {
        return LIFECYCLE.move(this, next);
    }

    /** True when the fault is made good, or is going to be. */
    boolean isGranted() {
        return switch (this) {
            case APPROVED, SETTLED -> true;
            case FILED, IN_REVIEW, INFO_REQUESTED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** True when nothing can happen to the claim any more. The unit may then be claimed for again. */
    boolean isOver() {
        return switch (this) {
            case FILED, IN_REVIEW, INFO_REQUESTED, APPROVED -> false;
            case REJECTED, WITHDRAWN, SETTLED -> true;
        };
    }
}
