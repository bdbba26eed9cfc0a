package org.aftersales.loyalty.winback;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What becomes of a member who was not seen for long. */
sealed interface WinBackEvent extends DomainEvent {

    /** They are asked to come back; whom nobody asks is not told of. */
    @EventType("loyalty.win-back.offered.v1")
    record Offered(LapseId lapseId, MemberId memberId, CustomerId customerId, Instant lastSeenAt, Instant offeredAt)
            implements WinBackEvent {}

    @EventType("loyalty.win-back.ended.v1")
    record Ended(
            LapseId lapseId,
            MemberId memberId,
            boolean heldOut,
            LapseStatus outcome,
            @Nullable Instant backAt,
            Instant endedAt)
            implements WinBackEvent {}
}
