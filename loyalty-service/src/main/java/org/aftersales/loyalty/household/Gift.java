package org.aftersales.loyalty.household;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member gave another of their household.
 *
 * <p>Invariants: it moves points once and back once, in the transaction that says so; no point of it lives longer than it
 * would have. The hardest race is two gifts of one member's last points, or two that cross: both accounts are locked in
 * the order of their ids, and the second finds what the first has left.
 */
@Entity
@Table(name = "gift")
@Topic("loyalty.gifts")
class Gift extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private GiftId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "giver_id"))
    private MemberId giverId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "receiver_id"))
    private MemberId receiverId;

    private long points;

    @Enumerated(EnumType.STRING)
    private GiftStatus status;

    private Instant givenAt;
    private @Nullable Instant reversedAt;

    static Gift give(GiftId id, MemberId giver, MemberId receiver, Points points, Instant now) {
        var gift = new Gift();
        gift.id = id;
        gift.giverId = giver;
        gift.receiverId = receiver;
        gift.points = points.value();
        gift.status = GiftStatus.GIVEN;
        gift.givenAt = now;
        gift.raise(new GiftEvent.Given(id, giver, receiver, points, now));
        return gift;
    }

    void reverse(Instant now) {
        status = status.to(GiftStatus.REVERSED);
        reversedAt = now;
        raise(new GiftEvent.Reversed(id, giverId, receiverId, new Points(points), now));
    }

    GiftView view() {
        return new GiftView(id.value(), giverId.value(), receiverId.value(), points, status, givenAt, reversedAt);
    }

    MemberId giver() {
        return giverId;
    }

    MemberId receiver() {
        return receiverId;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Gift() {}
}
