package org.aftersales.loyalty.compensation;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** The answer to an approved compensation; the same answer again whenever it is asked for again. */
sealed interface CompensationEvent extends DomainEvent {

    /** The points are the member's. */
    @EventType("loyalty.compensation.credited.v1")
    record Credited(
            CompensationId compensationId,
            CustomerId customerId,
            @Nullable MemberId memberId,
            Points points,
            @Nullable Instant creditedAt)
            implements CompensationEvent {}

    /** The customer is not a member yet. */
    @EventType("loyalty.compensation.waiting.v1")
    record Waiting(CompensationId compensationId, CustomerId customerId, Points points, Instant creditBy)
            implements CompensationEvent {}

    /** Nothing is credited, and nothing will be. */
    @EventType("loyalty.compensation.refused.v1")
    record Refused(
            CompensationId compensationId,
            CustomerId customerId,
            @Nullable Refusal reason,
            @Nullable Instant refusedAt) implements CompensationEvent {}
}
