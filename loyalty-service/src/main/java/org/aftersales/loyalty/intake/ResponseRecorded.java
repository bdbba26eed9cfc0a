package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.member.CustomerId;

record ResponseRecorded(UUID invitationId, UUID customerId, Instant recordedAt) {

    EarningTrigger trigger() {
        return new EarningTrigger.SurveyAnswered(invitationId, new CustomerId(customerId), recordedAt);
    }
}
