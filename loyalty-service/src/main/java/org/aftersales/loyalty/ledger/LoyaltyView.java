package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.tier.TierStanding;
import org.jspecify.annotations.Nullable;

/**
 * A member with what they have.
 *
 * @param expiring the next days on which points end, soonest first
 * @param tier where they stand; null where the programme has no tiers
 */
record LoyaltyView(
        UUID memberId,
        String memberNumber,
        Instant enrolledAt,
        Balance balance,
        List<Expiring> expiring,
        @Nullable TierStanding tier) {}
