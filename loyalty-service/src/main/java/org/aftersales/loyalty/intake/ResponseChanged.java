package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code feedback.response.changed.v1}: whoever answers otherwise has come to the end. */
record ResponseChanged(
        UUID invitationId,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        Instant changedAt) {

    EarningTrigger trigger() {
        return new EarningTrigger(
                new Cause(Reason.SURVEY, invitationId),
                new CustomerId(customerId),
                changedAt,
                Facts.answer(retailerId, gtin, false));
    }
}
