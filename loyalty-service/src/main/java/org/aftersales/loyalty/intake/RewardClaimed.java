package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;

/** What we read of the claim of somebody who answered anonymously: as good as any answer, and nothing is known of it. */
record RewardClaimed(UUID claimId, UUID customerId, Instant claimedAt) {

    EarningTrigger trigger() {
        return new EarningTrigger(new Cause(Reason.SURVEY, claimId), new CustomerId(customerId), claimedAt, Facts.NONE);
    }
}
