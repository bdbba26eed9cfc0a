package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** What happens to a member's points. */
sealed interface PointsEvent extends DomainEvent {

    @EventType("loyalty.points.credited.v1")
    record Credited(
            MemberId memberId,
            CustomerId customerId,
            UUID postingId,
            UUID lotId,
            Points points,
            Reason reason,
            UUID causeId,
            LocalDate expiresOn,
            Instant creditedAt)
            implements PointsEvent {}
}
