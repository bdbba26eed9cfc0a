package org.aftersales.loyalty.surprise;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;

/** What becomes of a surprise; who gave it is not told. */
sealed interface SurpriseEvent extends DomainEvent {

    /** It is more than one may give alone: somebody else has to agree. */
    @EventType("loyalty.surprise.proposed.v1")
    record Proposed(SurpriseId surpriseId, MemberId memberId, Points points, SurpriseReason reason, Instant proposedAt)
            implements SurpriseEvent {}

    /** The points are the member's. */
    @EventType("loyalty.surprise.credited.v1")
    record Credited(SurpriseId surpriseId, MemberId memberId, Points points, SurpriseReason reason, Instant creditedAt)
            implements SurpriseEvent {}

    /** Nothing is credited, and nothing will be. */
    @EventType("loyalty.surprise.refused.v1")
    record Refused(SurpriseId surpriseId, MemberId memberId, Instant refusedAt) implements SurpriseEvent {}
}
