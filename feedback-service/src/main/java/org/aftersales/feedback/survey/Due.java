package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When it is decided whether somebody is asked.
 *
 * @param at when it is decided next, or was last
 * @param planned when it was to be, before it was put off
 */
@Embeddable
record Due(
        @Column(name = "due_at") Instant at,
        @Column(name = "planned_for") Instant planned) {

    static Due at(Instant time) {
        return new Due(time, time);
    }

    Due putOff(Instant until) {
        return new Due(until, planned);
    }
}
