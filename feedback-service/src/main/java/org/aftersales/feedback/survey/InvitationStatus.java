package org.aftersales.feedback.survey;

import java.util.EnumSet;
import java.util.Set;
import org.aftersales.kit.domain.Lifecycle;

/** What may happen to an invitation, and in which order. A ticket that is reopened and finished again is asked about once. */
enum InvitationStatus {
    PLANNED,
    DEFERRED,
    SENT,
    /** Somebody has it before them, as far as the page could tell. */
    OPENED,
    /** Somebody has begun to answer. */
    STARTED,
    ANSWERED,
    EXPIRED,
    /** Its customer does not want to be asked. */
    OPTED_OUT,
    /** Its customer was erased: nobody is asked any more. */
    REVOKED,
    SUPPRESSED,
    CANCELLED;

    private static final Lifecycle<InvitationStatus> LIFECYCLE = Lifecycle.of(InvitationStatus.class)
            .from(PLANNED, SENT, DEFERRED, SUPPRESSED, CANCELLED)
            .from(DEFERRED, SENT, DEFERRED, SUPPRESSED, CANCELLED)
            .from(CANCELLED, PLANNED) // reopened, then resolved again
            .from(SENT, OPENED, STARTED, ANSWERED, EXPIRED, OPTED_OUT, REVOKED)
            .from(OPENED, STARTED, ANSWERED, EXPIRED, OPTED_OUT, REVOKED)
            .from(STARTED, ANSWERED, EXPIRED, OPTED_OUT, REVOKED)
            .from(EXPIRED, ANSWERED, OPTED_OUT, REVOKED) // an answer is a late one
            .build();

    /** Whether nothing has been decided yet. */
    boolean isWaiting() {
        return permits(SENT);
    }

    /** Those of what can be answered in time. */
    static Set<InvitationStatus> open() {
        return EnumSet.of(SENT, OPENED, STARTED);
    }

    boolean isAnswered() {
        return this == ANSWERED;
    }

    static Lifecycle<InvitationStatus> lifecycle() {
        return LIFECYCLE;
    }

    InvitationStatus to(InvitationStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(InvitationStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
