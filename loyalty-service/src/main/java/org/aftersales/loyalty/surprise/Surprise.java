package org.aftersales.loyalty.surprise;

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
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Points that staff gives a member without being asked.
 *
 * <p>Invariants: it is credited once or never; whoever proposed more than they may give alone is not who agrees to it.
 */
@Entity
@Table(name = "surprise")
@Topic("loyalty.surprises")
class Surprise extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SurpriseId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private long points;

    @Enumerated(EnumType.STRING)
    private SurpriseReason reason;

    @Enumerated(EnumType.STRING)
    private SurpriseStatus status;

    private String givenBy;
    private Instant givenAt;
    private @Nullable String decidedBy;
    private @Nullable Instant settledAt;

    private static Surprise of(Gift gift, Instant now) {
        var surprise = new Surprise();
        surprise.id = gift.id();
        surprise.memberId = gift.memberId();
        surprise.customerId = gift.customerId();
        surprise.points = gift.points().value();
        surprise.reason = gift.reason();
        surprise.status = SurpriseStatus.PROPOSED;
        surprise.givenBy = gift.by();
        surprise.givenAt = now;
        return surprise;
    }

    /** Somebody gives what they may give alone. */
    static Surprise give(Gift gift, Instant now) {
        var surprise = of(gift, now);
        surprise.credit(now);
        return surprise;
    }

    /** Somebody would give more than that. */
    static Surprise propose(Gift gift, Instant now) {
        var surprise = of(gift, now);
        surprise.raise(new SurpriseEvent.Proposed(gift.id(), gift.memberId(), gift.points(), gift.reason(), now));
        return surprise;
    }

    /** @throws SameHands when it was their own proposal */
    void approve(String by, Instant now) {
        decide(by);
        credit(now);
    }

    /** @throws SameHands when it was their own proposal */
    void refuse(String by, Instant now) {
        decide(by);
        status = status.to(SurpriseStatus.REFUSED);
        settledAt = now;
        raise(new SurpriseEvent.Refused(id, memberId, now));
    }

    private void decide(String by) {
        if (by.equals(givenBy)) throw new SameHands();
        decidedBy = by;
    }

    private void credit(Instant now) {
        status = status.to(SurpriseStatus.CREDITED);
        settledAt = now;
        raise(new SurpriseEvent.Credited(id, memberId, points(), reason, now));
    }

    SurpriseView view() {
        return new SurpriseView(
                id.value(), memberId.value(), points, reason, status, givenBy, givenAt, decidedBy, settledAt);
    }

    MemberId memberId() {
        return memberId;
    }

    CustomerId customerId() {
        return customerId;
    }

    Points points() {
        return new Points(points);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Surprise() {}

    /** What somebody means to give. */
    record Gift(
            SurpriseId id, MemberId memberId, CustomerId customerId, Points points, SurpriseReason reason, String by) {}

    static final class SameHands extends RuleViolated {
        SameHands() {
            super("same-hands", "Somebody else has to decide on what you have proposed.");
        }
    }
}
