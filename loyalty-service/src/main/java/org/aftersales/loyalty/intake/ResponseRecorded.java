package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code feedback.response.recorded}, v1 and v2; what they answered is deliberately not here.
 *
 * @param partial whether it was begun and never sent; not told of answers before this was distinguished
 */
record ResponseRecorded(
        UUID invitationId,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        Instant recordedAt,
        @Nullable Boolean partial) {

    EarningTrigger trigger() {
        return new EarningTrigger(
                new Cause(Reason.SURVEY, invitationId),
                new CustomerId(customerId),
                recordedAt,
                Facts.answer(retailerId, gtin, Boolean.TRUE.equals(partial)));
    }
}
