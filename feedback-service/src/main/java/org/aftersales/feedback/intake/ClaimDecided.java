package org.aftersales.feedback.intake;

import java.util.UUID;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;

/** What we read of a claim that was approved or rejected. */
record ClaimDecided(
        UUID claimId, String claimNumber, UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {

    Experience experience() {
        return new Experience(
                SubjectKind.CLAIM, claimId, claimNumber, Occasion.CLAIM_DECISION, customerId, retailerId, gtin, unitId);
    }
}
