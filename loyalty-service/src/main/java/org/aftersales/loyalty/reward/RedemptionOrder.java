package org.aftersales.loyalty.reward;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants for their points.
 *
 * @param customerId one of the customers who the member is
 * @param unitId what the reward is for, where it is for a unit
 */
record RedemptionOrder(
        MemberId memberId,
        CustomerId customerId,
        Reward reward,
        Points points,
        @Nullable UUID unitId) {

    /** Whether it is given as soon as the points are taken. */
    boolean atOnce() {
        return reward.terms().kind().givenAtOnce();
    }

    RewardEvent.Redeemed told(RedemptionId id, Instant now) {
        var terms = reward.terms();
        return new RewardEvent.Redeemed(
                id,
                reward.programme().told(),
                memberId,
                customerId,
                reward.code(),
                terms.kind(),
                points,
                unitId,
                terms.cover(),
                now);
    }
}
