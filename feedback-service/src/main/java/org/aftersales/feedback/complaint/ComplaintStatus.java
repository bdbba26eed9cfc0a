package org.aftersales.feedback.complaint;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What may happen to a complaint, and in which order: nothing is proposed or resolved before somebody spoke with the
 * customer, and whether it helped is said by the customer alone, afterwards.
 */
enum ComplaintStatus {
    OPEN,
    CONTACTED,
    PROPOSED,
    RESOLVED,
    CLOSED,
    RECOVERED,
    NOT_RECOVERED;

    private static final Lifecycle<ComplaintStatus> LIFECYCLE = Lifecycle.of(ComplaintStatus.class)
            .from(OPEN, CONTACTED, CLOSED)
            .from(CONTACTED, PROPOSED, RESOLVED, CLOSED)
            .from(PROPOSED, PROPOSED, RESOLVED, CLOSED) // what was proposed may be refused, and something else proposed
            .from(RESOLVED, RECOVERED, NOT_RECOVERED)
            .from(CLOSED, RECOVERED, NOT_RECOVERED)
            .from(RECOVERED, NOT_RECOVERED) // the answer that said so was changed
            .from(NOT_RECOVERED, RECOVERED)
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

    /** Whether something is still owed to the customer. */
    boolean isRunning() {
        return permits(CLOSED);
    }

    /** Whether the customer can now say if it helped, and has not said so yet. */
    boolean isToBeJudged() {
        return permits(RECOVERED) && permits(NOT_RECOVERED);
    }

    /** Whether the customer has said that it helped; they may still say otherwise. */
    boolean isPutRight() {
        return this == RECOVERED;
    }

    /** @param right whether it helped */
    static ComplaintStatus judged(boolean right) {
        return right ? RECOVERED : NOT_RECOVERED;
    }
}
