package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens to points on their way to a reward. */
sealed interface RewardEvent extends DomainEvent {

    /** The points are held; whoever gives the reward answers. */
    @EventType("loyalty.reward.redeemed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Redeemed(
            RedemptionId redemptionId,
            @Nullable String programme,
            MemberId memberId,
            CustomerId customerId,
            String reward,
            RewardKind kind,
            Points points,
            @Nullable UUID unitId,
            @Nullable Cover cover,
            Instant redeemedAt)
            implements RewardEvent {}

    /** The member has the reward. */
    @EventType("loyalty.reward.fulfilled.v1")
    record Fulfilled(
            RedemptionId redemptionId,
            @Nullable String programme,
            MemberId memberId,
            CustomerId customerId,
            String reward,
            RewardKind kind,
            Points points,
            Instant fulfilledAt)
            implements RewardEvent {}

    /** The points are the member's again; what was given for them ends. */
    @EventType("loyalty.reward.reversed.v1")
    record Reversed(
            RedemptionId redemptionId,
            @Nullable String programme,
            MemberId memberId,
            CustomerId customerId,
            RewardKind kind,
            ReversalReason reason,
            Instant reversedAt)
            implements RewardEvent {}
}
