package org.aftersales.feedback.complaint;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a complaint, and in which order: nothing is resolved before somebody spoke with the customer. */
enum ComplaintStatus {
    OPEN,
    CONTACTED,
    RESOLVED;

    private static final Lifecycle<ComplaintStatus> LIFECYCLE = Lifecycle.of(ComplaintStatus.class)
            .from(OPEN, CONTACTED)
            .from(CONTACTED, RESOLVED)
            .build();

    static Lifecycle<ComplaintStatus> lifecycle() {
        return LIFECYCLE;
    }

    ComplaintStatus to(ComplaintStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(ComplaintStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
