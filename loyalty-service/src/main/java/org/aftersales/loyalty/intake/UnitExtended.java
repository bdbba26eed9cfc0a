package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code warranty.unit.extended.v1}: most further cover is sold, some is given for points. */
record UnitExtended(
        UUID contractId,
        UUID customerId,
        String retailerId,
        String gtin,
        @Nullable UUID redemptionId,
        Instant extendedAt) {

    EarningTrigger trigger() {
        return new EarningTrigger(
                new Cause(Reason.PURCHASE, contractId),
                new CustomerId(customerId),
                extendedAt,
                Facts.at(retailerId, gtin));
    }
}
