package org.aftersales.loyalty.correction;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;

/** What becomes of a correction; who made it and what shows it is not told. */
sealed interface CorrectionEvent extends DomainEvent {

    /** It is more than one may put right alone: somebody else has to agree. */
    @EventType("loyalty.correction.proposed.v1")
    record Proposed(
            CorrectionId correctionId,
            MemberId memberId,
            CorrectionKind kind,
            Points points,
            CorrectionReason reason,
            Instant proposedAt)
            implements CorrectionEvent {}

    /**
     * It is in the ledger.
     *
     * @param moved points that the member got or has no more
     * @param lapsed points that were to be taken and had ended before: nobody had anything of them
     * @param owed points that were to be taken and were spent: the member owes them
     * @param shortfall points that were to be taken and were spent: nobody asks for them
     */
    @EventType("loyalty.correction.booked.v1")
    record Booked(
            CorrectionId correctionId,
            MemberId memberId,
            CorrectionKind kind,
            CorrectionReason reason,
            Points moved,
            Points lapsed,
            Points owed,
            Points shortfall,
            Instant bookedAt)
            implements CorrectionEvent {}

    /** Nothing is booked, and nothing will be. */
    @EventType("loyalty.correction.refused.v1")
    record Refused(CorrectionId correctionId, MemberId memberId, Instant refusedAt) implements CorrectionEvent {}
}
