package org.aftersales.feedback.compensation;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a compensation: from its approval on, whoever credits it says how it goes on. */
enum CompensationStatus {
    PROPOSED,
    APPROVED,
    WAITING,
    CREDITED,
    REFUSED,
    REJECTED;

    private static final Lifecycle<CompensationStatus> LIFECYCLE = Lifecycle.of(CompensationStatus.class)
            .from(PROPOSED, APPROVED, REJECTED)
            .from(APPROVED, WAITING, CREDITED, REFUSED)
            .from(WAITING, CREDITED, REFUSED)
            .build();

    static Lifecycle<CompensationStatus> lifecycle() {
        return LIFECYCLE;
    }

    CompensationStatus to(CompensationStatus next) {
        return LIFECYCLE.move(this, next);
    }

    /** Whether somebody still owes an answer. */
    boolean isUnderway() {
        return LIFECYCLE.permits(this, CREDITED);
    }
}
