package org.aftersales.feedback.intake;

import java.time.Instant;
import org.aftersales.feedback.survey.Ended;

/** When it was decided; the rest of the event is a {@link ClaimDecided}. */
record ClaimRejected(Instant rejectedAt) {

    Ended ended() {
        return Ended.with("REJECTED", rejectedAt);
    }
}
