package org.aftersales.loyalty.reward;

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
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Points of a member on their way to a reward.
 *
 * <p>Invariants: it never spends more than it holds, and never gives back more than it has spent; whoever moves it moves
 * the points in the same transaction. The hardest race is two redemptions of one member's last points: the second finds
 * what the first has left. A redemption is locked before its member's account.
 */
@Entity
@Table(name = "redemption")
@Topic("loyalty.rewards")
class Redemption extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RedemptionId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    @Embedded
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private RedemptionStatus status;

    @Embedded
    private Outlay outlay;

    private Instant heldUntil;
    private Instant redeemedAt;
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReversalReason reason;

    static Redemption hold(RedemptionId id, RedemptionOrder order, Instant heldUntil, Instant now) {
        var redemption = new Redemption();
        redemption.id = id;
        redemption.number = ReadableNumber.mint("RD");
        redemption.memberId = order.memberId();
        redemption.customerId = order.customerId();
        redemption.purpose = Purpose.of(order.reward(), order.unitId());
        redemption.status = RedemptionStatus.HELD;
        redemption.outlay = Outlay.reserved(order.points());
        redemption.heldUntil = heldUntil;
        redemption.redeemedAt = now;
        redemption.changedAt = now;
        redemption.raise(order.told(id, now));
        return redemption;
    }

    void capture(Points spent, Instant now) {
        outlay.spend(spent);
        change(RedemptionStatus.CAPTURED, now);
    }

    /** As {@link #capture}, at a till: not when the points are free again, whether or not that was seen to by now. */
    void captureInTime(Points spent, Instant now) {
        if (waits() && !now.isBefore(heldUntil)) throw new HoldOver(heldUntil);
        capture(spent, now);
    }

    /** Staff says what the points were spent on: from now on they come back with it. */
    void spentOn(UUID unit, Instant now) {
        if (!spent()) throw new NotSpent();
        purpose.settle(unit);
        changedAt = now;
    }

    void fulfil(Instant now) {
        change(RedemptionStatus.FULFILLED, now);
        raise(new RewardEvent.Fulfilled(
                id, purpose.programme(), memberId, customerId, purpose.code(), purpose.kind(), outlay.captured(), now));
    }

    /** Nothing was spent yet, and nothing will be. */
    void release(ReversalReason why, Instant now) {
        change(why == ReversalReason.EXPIRED ? RedemptionStatus.EXPIRED : RedemptionStatus.VOIDED, now);
        takenBack(why, now);
    }

    /** Takes all of it back; answers with the points that the member has to get back. */
    Points reverse(ReversalReason why, Instant now) {
        change(RedemptionStatus.REVERSED, now);
        takenBack(why, now);
        return outlay.giveRest();
    }

    /**
     * Part of what the points were spent on came back. Money off gives its points back in the same part; what else was
     * given for the unit is taken back when all of it has gone. Answers as {@link #reverse}.
     */
    Points returned(ReturnedLine line, Instant now) {
        var due = outlay.returned(line);
        if (outlay.allBack(line)) return reverse(ReversalReason.UNIT_RETURNED, now);
        if (purpose.kind() != RewardKind.DISCOUNT) return new Points(0);
        changedAt = now;
        return outlay.giveBack(due);
    }

    private void change(RedemptionStatus next, Instant now) {
        status = status.to(next);
        changedAt = now;
    }

    private void takenBack(ReversalReason why, Instant now) {
        reason = why;
        raise(new RewardEvent.Reversed(id, purpose.programme(), memberId, customerId, purpose.kind(), why, now));
    }

    RedemptionView view() {
        return new RedemptionView(
                id.value(),
                number,
                memberId.value(),
                purpose.code(),
                purpose.kind(),
                purpose.unitId(),
                purpose.unitConfirmed(),
                status,
                outlay.points().value(),
                outlay.captured().value(),
                outlay.givenBack().value(),
                reason,
                heldUntil,
                redeemedAt,
                changedAt,
                null);
    }

    boolean waits() {
        return status == RedemptionStatus.HELD;
    }

    boolean spent() {
        return status == RedemptionStatus.CAPTURED || status == RedemptionStatus.FULFILLED;
    }

    /** Whether its points come back with the unit that it is for. */
    boolean spentOnUnit() {
        return spent() && purpose.unitConfirmed();
    }

    RedemptionId id() {
        return id;
    }

    MemberId memberId() {
        return memberId;
    }

    Purpose purpose() {
        return purpose;
    }

    Points points() {
        return outlay.points();
    }

    @Override
    public UUID key() {
        return id.value();
    }

    protected Redemption() {}
}
