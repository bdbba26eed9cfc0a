package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens to a member's points. */
sealed interface PointsEvent extends DomainEvent {

    /** Earned, and to be spent later. */
    @EventType("loyalty.points.pending.v1")
    record Pending(
            MemberId memberId,
            @Nullable String programme,
            CustomerId customerId,
            UUID postingId,
            UUID lotId,
            Points points,
            Reason reason,
            UUID causeId,
            Instant activatesAt,
            LocalDate expiresOn,
            Instant recordedAt)
            implements PointsEvent {}

    @EventType("loyalty.points.credited.v1")
    record Credited(
            MemberId memberId,
            @Nullable String programme,
            CustomerId customerId,
            UUID postingId,
            UUID lotId,
            Points points,
            Reason reason,
            UUID causeId,
            LocalDate expiresOn,
            Instant creditedAt)
            implements PointsEvent {}

    @EventType("loyalty.points.moved.v1")
    record Moved(
            MemberId memberId,
            @Nullable String programme,
            UUID postingId,
            Reason reason,
            UUID causeId,
            long available,
            long held,
            long debt,
            Instant movedAt)
            implements PointsEvent {
        static Moved of(MemberId member, @Nullable String programme, Posting posting) {
            return new Moved(
                    member,
                    programme,
                    posting.id(),
                    posting.cause().reason(),
                    posting.cause().id(),
                    posting.on(Entry.Pocket.AVAILABLE.name()),
                    posting.on(Entry.Pocket.HELD.name()),
                    posting.on(Entry.DEBT),
                    posting.moments().recordedAt());
        }
    }

    /** They will end unless they are spent; {@code expiresOn} is the last local day for that. */
    @EventType("loyalty.points.expiring.v1")
    record Expiring(
            MemberId memberId,
            @Nullable String programme,
            long points,
            LocalDate expiresOn,
            int daysAhead,
            Instant toldAt)
            implements PointsEvent {}

    @EventType("loyalty.points.expired.v1")
    record Expired(
            MemberId memberId,
            @Nullable String programme,
            UUID postingId,
            UUID lotId,
            Points points,
            LocalDate expiredOn,
            Instant recordedAt)
            implements PointsEvent {
        static Expired of(MemberId member, @Nullable String programme, Posting posting, Lot lot) {
            return new Expired(
                    member,
                    programme,
                    posting.id(),
                    lot.id(),
                    new Points(posting.on(Entry.EXPIRED)),
                    lot.expiry().lastDay(),
                    posting.moments().recordedAt());
        }
    }

    /** They end later than was told before; {@code expiresOn} is the last local day on which they can be spent now. */
    @EventType("loyalty.points.extended.v1")
    record Extended(
            MemberId memberId,
            @Nullable String programme,
            UUID postingId,
            UUID lotId,
            Points points,
            LocalDate insteadOf,
            LocalDate expiresOn,
            Instant extendedAt)
            implements PointsEvent {}

    /** What was sold came back. */
    @EventType("loyalty.points.reversed.v1")
    record Reversed(
            MemberId memberId,
            @Nullable String programme,
            UUID lotId,
            Reason reason,
            UUID causeId,
            UUID returnId,
            Points points,
            Points lapsed,
            Points debt,
            Points shortfall,
            Instant reversedAt)
            implements PointsEvent {}
}
