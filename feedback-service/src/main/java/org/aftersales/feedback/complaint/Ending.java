package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a complaint ended without being resolved, and who said so.
 *
 * @param by null where nobody had to say so
 */
@Embeddable
record Ending(
        @Enumerated(EnumType.STRING) @Column(name = "closing")
        Closing why,

        @Column(name = "closed_by") @Nullable String by,
        @Column(name = "closed_at") Instant at) {

    /** @throws ComplaintProblem.NotForStaff when it is not for staff to say */
    static Ending said(Closing why, String by, Instant now) {
        if (why == Closing.ERASED) throw new ComplaintProblem.NotForStaff();
        return new Ending(why, by, now);
    }

    static Ending erased(Instant now) {
        return new Ending(Closing.ERASED, null, now);
    }
}
