package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it is decided whether somebody is asked, and about what.
 *
 * @param at when it is decided next, or was last
 * @param planned when it was to be, before it was put off
 * @param unattended whether it has ended by itself, with nobody having spoken with its customer
 * @param outcome how it ended, as a code; null where it has none, or it is not known
 */
@Embeddable
record Due(
        @Column(name = "due_at") Instant at,
        @Column(name = "planned_for") Instant planned,
        @Column(name = "unattended") boolean unattended,
        @Column(name = "outcome") @Nullable String outcome) {

    static Due at(Instant time) {
        return new Due(time, time, false, null);
    }

    static Due after(Ended ended, Instant time) {
        return new Due(time, time, ended.unattended(), ended.outcome());
    }

    /** Of the same, which has been confirmed, at another time. */
    Due confirmed(Ended ended, Instant time) {
        return new Due(time, time, unattended, ended.outcome());
    }

    /** Of the same, which has been confirmed, no sooner for that. */
    Due confirmed(Ended ended) {
        return new Due(at, planned, unattended, ended.outcome());
    }

    Due putOff(Instant until) {
        return new Due(until, planned, unattended, outcome);
    }
}
