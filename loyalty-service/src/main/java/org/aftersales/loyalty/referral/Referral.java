package org.aftersales.loyalty.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A member has brought a friend.
 *
 * <p>Invariants: a friend is brought once in their life; both are rewarded, for one purchase that was kept, or nobody is;
 * nothing leads back from an end. It follows from facts: however late somebody looks, the same comes out.
 */
@Entity
@Table(name = "referral")
@Topic("loyalty.referrals")
class Referral extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReferralId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "referrer_id"))
    private MemberId referrerId;

    private byte[] refereeMark;

    private byte @Nullable [] refereeSubject;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "referee_id"))
    private @Nullable MemberId refereeId;

    private byte @Nullable [] deviceMark;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Suspicion refusal;

    private @Nullable UUID unitId;
    private @Nullable Instant keptAt;
    private Instant acceptedAt;
    private Instant lapsesAt;
    private @Nullable Instant settledAt;

    /** Somebody has told the code of a member. */
    static Referral accept(ReferralId id, MemberId referrer, Referee referee, Instant lapsesAt, Instant now) {
        var referral = new Referral();
        referral.id = id;
        referral.referrerId = referrer;
        referral.refereeMark = referee.mark();
        referral.refereeSubject = referee.subject();
        referral.refereeId = referee.member();
        referral.deviceMark = referee.device();
        referral.status = ReferralStatus.WAITING;
        referral.acceptedAt = now;
        referral.lapsesAt = lapsesAt;
        referral.raise(new ReferralEvent.Accepted(id, referrer, now, lapsesAt));
        return referral;
    }

    /** The friend is this member now; how they sign in needs not be known any more. */
    void meet(MemberId referee) {
        refereeId = referee;
        refereeSubject = null;
    }

    /** The friend has bought this first; nothing happens when that is known. */
    void bought(Purchase purchase) {
        if (status == ReferralStatus.PENDING && purchase.unitId().equals(unitId)) return;
        if (status == ReferralStatus.PENDING) lost();
        status = status.to(ReferralStatus.PENDING);
        unitId = purchase.unitId();
        keptAt = purchase.keptAt();
        raise(new ReferralEvent.Pending(id, referrerId, Objects.requireNonNull(refereeId), unitId, keptAt));
    }

    /** What the friend had bought was given back before it counted; nothing happens when there was none. */
    void lost() {
        if (status != ReferralStatus.PENDING) return;
        status = status.to(ReferralStatus.WAITING);
        unitId = null;
        keptAt = null;
    }

    /** What the friend has bought was kept. */
    void reward(Instant now) {
        status = status.to(ReferralStatus.REWARDED);
        settledAt = now;
        raise(new ReferralEvent.Rewarded(
                id, referrerId, Objects.requireNonNull(refereeId), Objects.requireNonNull(unitId), now));
    }

    void refuse(Suspicion why, Instant now) {
        refusal = why;
        end(ReferralStatus.REFUSED, now);
    }

    /** The friend has bought nothing in time. */
    void lapse(Instant now) {
        end(ReferralStatus.LAPSED, now);
    }

    private void end(ReferralStatus outcome, Instant now) {
        status = status.to(outcome);
        refereeSubject = null;
        settledAt = now;
        raise(new ReferralEvent.Ended(id, referrerId, outcome, refusal, now));
    }

    boolean open() {
        return settledAt == null;
    }

    /** Whether what counts was kept by then. */
    boolean kept(Instant now) {
        return keptAt != null && !now.isBefore(keptAt);
    }

    boolean late(Instant now) {
        return !now.isBefore(lapsesAt);
    }

    ReferralId id() {
        return id;
    }

    MemberId referrer() {
        return referrerId;
    }

    @Nullable
    MemberId referee() {
        return refereeId;
    }

    byte @Nullable [] sealedSubject() {
        return refereeSubject == null ? null : refereeSubject.clone();
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    @Nullable
    Instant keptAt() {
        return keptAt;
    }

    ReferralStatus status() {
        return status;
    }

    @Nullable
    Suspicion refusal() {
        return refusal;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Referral() {}
}
