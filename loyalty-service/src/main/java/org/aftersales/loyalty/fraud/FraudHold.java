package org.aftersales.loyalty.fraud;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * That a member cannot redeem for now. Their points are untouched.
 *
 * <p>Invariants: a member has at most one that is not released; what was decided names who decided and why. The hardest
 * race is a release while staff hands over what was reserved before: whoever hands over sees the hold or its release,
 * and the points are spent once.
 */
@Entity
@Table(name = "fraud_hold")
@Topic("loyalty.fraud-holds")
class FraudHold extends Aggregate {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    private String programme;

    @Enumerated(EnumType.STRING)
    private Signal signal;

    @Enumerated(EnumType.STRING)
    private FraudHoldStatus status;

    private Instant openedAt;
    private @Nullable Instant rejectedAt;
    private @Nullable String rejectedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejection;

    private @Nullable Instant releasedAt;
    private @Nullable String releasedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseReason reason;

    static FraudHold open(UUID id, Suspect suspect, Instant now) {
        var hold = new FraudHold();
        hold.id = id;
        hold.memberId = suspect.member();
        hold.programme = suspect.programme().value();
        hold.signal = suspect.signal();
        hold.status = FraudHoldStatus.OPEN;
        hold.openedAt = now;
        hold.raise(new FraudHoldEvent.Opened(id, suspect.programme().told(), hold.memberId, hold.signal, now));
        return hold;
    }

    /** It was not the member. */
    void reject(RejectionReason why, String by, Instant now) {
        status = status.to(FraudHoldStatus.REJECTED);
        rejectedAt = now;
        rejectedBy = by;
        rejection = why;
        raise(new FraudHoldEvent.Rejected(id, told(), memberId, signal, why, now));
    }

    /** What the member did until now is not held against them any more. */
    void release(ReleaseReason why, String by, Instant now) {
        status = status.to(FraudHoldStatus.RELEASED);
        releasedAt = now;
        releasedBy = by;
        reason = why;
        raise(new FraudHoldEvent.Released(id, told(), memberId, signal, why, now));
    }

    private @Nullable String told() {
        return ProgrammeCode.of(programme).told();
    }

    FraudHoldView view() {
        return new FraudHoldView(
                id,
                memberId.value(),
                programme,
                signal,
                status,
                openedAt,
                rejectedAt,
                rejectedBy,
                rejection,
                releasedAt,
                releasedBy,
                reason);
    }

    ToldHold handedOver() {
        return new ToldHold(id, signal.name(), openedAt, rejectedAt, releasedAt);
    }

    @Override
    public UUID key() {
        return id;
    }

    /** For JPA. */
    protected FraudHold() {}
}
