package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Ended;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;

/** What we read of a complaint that ended without being resolved. */
record ComplaintClosed(UUID complaintId, UUID customerId, String retailerId, String reason, Instant closedAt) {

    /** Whether nobody spoke with the customer: how it felt all the same is the measure of those who were spoken with. */
    boolean isUnreached() {
        return reason.equals("UNREACHABLE");
    }

    Ended ended() {
        return Ended.with(reason, closedAt);
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
