package org.aftersales.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What becomes of a referral. */
sealed interface ReferralEvent extends DomainEvent {

    /** Somebody has told the code of a member. */
    @EventType("loyalty.referral.accepted.v1")
    record Accepted(ReferralId referralId, MemberId referrerId, Instant acceptedAt, Instant lapsesAt)
            implements ReferralEvent {}

    /** The friend has bought something; both are rewarded when it is kept until {@code keptAt}. */
    @EventType("loyalty.referral.pending.v1")
    record Pending(ReferralId referralId, MemberId referrerId, MemberId refereeId, UUID unitId, Instant keptAt)
            implements ReferralEvent {}

    /** It was kept; what that is worth is told by the points of both. */
    @EventType("loyalty.referral.rewarded.v1")
    record Rewarded(ReferralId referralId, MemberId referrerId, MemberId refereeId, UUID unitId, Instant rewardedAt)
            implements ReferralEvent {}

    /** Nobody is rewarded; why is told when it was refused. */
    @EventType("loyalty.referral.ended.v1")
    record Ended(
            ReferralId referralId,
            MemberId referrerId,
            ReferralStatus outcome,
            @Nullable Suspicion reason,
            Instant endedAt)
            implements ReferralEvent {}
}
