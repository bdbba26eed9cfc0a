package org.aftersales.loyalty.fraud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens when a redemption does not look like its member's; of whoever looked nothing is told. */
sealed interface FraudHoldEvent extends DomainEvent {

    /** The member cannot redeem until somebody has looked. */
    @EventType("loyalty.fraud-hold.opened.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(UUID holdId, @Nullable String programme, MemberId memberId, Signal signal, Instant openedAt)
            implements FraudHoldEvent {}

    /** It was not the member; they still cannot redeem. */
    @EventType("loyalty.fraud-hold.rejected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejected(
            UUID holdId,
            @Nullable String programme,
            MemberId memberId,
            Signal signal,
            RejectionReason reason,
            Instant rejectedAt)
            implements FraudHoldEvent {}

    /** The member can redeem again. */
    @EventType("loyalty.fraud-hold.released.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Released(
            UUID holdId,
            @Nullable String programme,
            MemberId memberId,
            Signal signal,
            ReleaseReason reason,
            Instant releasedAt)
            implements FraudHoldEvent {}
}
