package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When it is decided whether somebody is asked, and about what.
 *
 * @param at when it is decided next, or was last
 * @param planned when it was to be, before it was put off
 * @param unattended whether it has ended by itself, with nobody having spoken with its customer
 */
@Embeddable
record Due(
        @Column(name = "due_at") Instant at,
        @Column(name = "planned_for") Instant planned,
        @Column(name = "unattended") boolean unattended) {

    static Due at(Instant time) {
        return new Due(time, time, false);
    }

    static Due unattended(Instant time) {
        return new Due(time, time, true);
    }

    /** Of the same, at another time. */
    Due movedTo(Instant time) {
        return new Due(time, time, unattended);
    }

    Due putOff(Instant until) {
        return new Due(until, planned, unattended);
    }
}
