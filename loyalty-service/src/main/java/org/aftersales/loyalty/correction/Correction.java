package org.aftersales.loyalty.correction;

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
import org.aftersales.loyalty.ledger.Deducted;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Points of a member that staff puts right by hand, for a reason and with what shows it.
 *
 * <p>Invariants: it is booked once or never; whoever proposed more than they may put right alone is not who agrees to it.
 * The hardest race is two who agree at once: they lock the row, and whoever comes second finds it booked before any point
 * has moved again.
 */
@Entity
@Table(name = "correction")
@Topic("loyalty.corrections")
class Correction extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CorrectionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    private long points;

    @Enumerated(EnumType.STRING)
    private CorrectionReason reason;

    private String evidence;
    private @Nullable UUID postingId;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant settledAt;
    private @Nullable UUID lotId;
    private long moved;
    private long lapsed;
    private long owed;
    private long shortfall;

    private static Correction of(Wish wish, Instant now) {
        var correction = new Correction();
        correction.id = wish.id();
        correction.memberId = wish.memberId();
        correction.customerId = wish.customerId();
        correction.kind = wish.kind();
        correction.points = wish.points().value();
        correction.reason = wish.why().reason();
        correction.evidence = wish.why().evidence();
        correction.postingId = wish.posting();
        correction.status = CorrectionStatus.PROPOSED;
        correction.proposedBy = wish.by();
        correction.proposedAt = now;
        return correction;
    }

    /** Somebody puts right what they may alone, and it was done. */
    static Correction booked(Wish wish, Deducted done, Instant now) {
        var correction = of(wish, now);
        correction.book(done, now);
        return correction;
    }

    /** Somebody would put right more than that. */
    static Correction propose(Wish wish, Instant now) {
        var correction = of(wish, now);
        correction.raise(new CorrectionEvent.Proposed(
                wish.id(),
                wish.memberId(),
                wish.kind(),
                wish.points(),
                wish.why().reason(),
                now));
        return correction;
    }

    /**
     * Somebody else agrees; whoever calls books it then.
     *
     * @throws SameHands when it was their own proposal
     */
    void agree(String by) {
        status.to(CorrectionStatus.BOOKED); // refused here, before any point has moved
        decide(by);
    }

    /** It is in the ledger. */
    void book(Deducted done, Instant now) {
        status = status.to(CorrectionStatus.BOOKED);
        settledAt = now;
        lotId = done.lotId();
        moved = done.taken();
        lapsed = done.lapsed();
        owed = done.owed();
        shortfall = done.shortfall();
        raise(new CorrectionEvent.Booked(
                id,
                memberId,
                kind,
                reason,
                new Points(moved),
                new Points(lapsed),
                new Points(owed),
                new Points(shortfall),
                now));
    }

    /** @throws SameHands when it was their own proposal */
    void refuse(String by, Instant now) {
        decide(by);
        status = status.to(CorrectionStatus.REFUSED);
        settledAt = now;
        raise(new CorrectionEvent.Refused(id, memberId, now));
    }

    private void decide(String by) {
        if (by.equals(proposedBy)) throw new SameHands();
        decidedBy = by;
    }

    CorrectionView view() {
        return new CorrectionView(
                id.value(),
                memberId.value(),
                kind,
                points,
                reason,
                evidence,
                postingId,
                status,
                proposedBy,
                proposedAt,
                decidedBy,
                settledAt,
                moved,
                lapsed,
                owed,
                shortfall);
    }

    /** What was wished for, as it was. */
    Wish wish() {
        return new Wish(
                id,
                memberId,
                customerId,
                kind,
                new Points(points),
                new Wish.Because(reason, evidence),
                postingId,
                proposedBy);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Correction() {}

    static final class SameHands extends RuleViolated {
        SameHands() {
            super("same-hands", "Somebody else has to decide on what you have proposed.");
        }
    }
}
