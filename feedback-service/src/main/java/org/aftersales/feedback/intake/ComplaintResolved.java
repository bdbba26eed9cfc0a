package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Ended;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;

/** What we read of a complaint that was resolved. */
record ComplaintResolved(UUID complaintId, UUID customerId, String retailerId, String outcome, Instant resolvedAt) {

    Ended ended() {
        return Ended.with(outcome, resolvedAt);
    }

    Experience experience() {
        return new Experience(
                SubjectKind.COMPLAINT,
                complaintId,
                null,
                Occasion.COMPLAINT_RECOVERY,
                customerId,
                retailerId,
                null,
                null);
    }
}
