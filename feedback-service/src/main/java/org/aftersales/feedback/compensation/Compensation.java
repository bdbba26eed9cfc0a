package org.aftersales.feedback.compensation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Something given to a customer for a bad experience.
 *
 * <p>Invariants: nobody approves their own proposal above their authority; it is approved once, whoever tries. From
 * then on whoever credits it decides by an answer, which is visible while it is late. It may be asked for again at any
 * time: the id is the same, and there is one credit for it.
 */
@Entity
@Table(name = "compensation")
@Topic("feedback.compensations")
class Compensation extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CompensationId id;

    @Embedded
    private Recipient recipient;

    private int offer;

    @Embedded
    private Gift gift;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Enumerated(EnumType.STRING)
    private CompensationStatus status;

    private String proposedBy;
    private Instant proposedAt;

    @Embedded
    private @Nullable Approval approval;

    private @Nullable String rejectedBy;
    private int requests;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant overdueSince;
    private @Nullable Instant answeredAt;
    private @Nullable String refusal;

    /** @param offer counts the offers of a complaint from 1 */
    static Compensation propose(CompensationId id, Recipient recipient, int offer, Gift gift, Proposal by) {
        var compensation = new Compensation();
        compensation.id = id;
        compensation.recipient = recipient;
        compensation.offer = offer;
        compensation.gift = gift;
        compensation.ground = by.ground();
        compensation.status = CompensationStatus.PROPOSED;
        compensation.proposedBy = by.who();
        compensation.proposedAt = by.at();
        return compensation;
    }

    /** Somebody with the authority for it agrees; asks for the credit. */
    void approve(Approval agreed, Duration patience) {
        status = status.to(CompensationStatus.APPROVED);
        approval = agreed;
        request(agreed.approvedAt().plus(patience));
    }

    /**
     * Somebody else than the proposer decides.
     *
     * @throws CompensationProblem.FourEyes when it is the proposer
     */
    void assertSomebodyElse(String who) {
        if (who.equals(proposedBy)) throw new CompensationProblem.FourEyes();
    }

    /** @param by null where it has ended with its complaint by itself */
    void reject(@Nullable String by) {
        status = status.to(CompensationStatus.REJECTED);
        rejectedBy = by;
    }

    /** Asks for the credit again; whoever has given it answers the same again. */
    void requestAgain(Instant answerBy) {
        if (!status.isUnderway()) throw new CompensationProblem.NotUnderway(status);
        request(answerBy);
    }

    /** The customer is no member yet: the answer is due when their time to become one is over. */
    void waiting(Duration patience) {
        if (status != CompensationStatus.WAITING) status = status.to(CompensationStatus.WAITING);
        answerDueAt = agreed().creditBy().plus(patience);
        overdueSince = null;
    }

    void credited(Instant at) {
        if (status == CompensationStatus.CREDITED) return; // the same answer again
        status = status.to(CompensationStatus.CREDITED);
        answeredAt = at;
    }

    /** Whether this is news: what was set aside for it is free again then, once. */
    boolean refused(String why, Instant at) {
        if (status == CompensationStatus.REFUSED) return false; // the same answer again
        status = status.to(CompensationStatus.REFUSED);
        refusal = why;
        answeredAt = at;
        return true;
    }

    /** Nobody has answered in time: stuck, until somebody does. */
    void overdue(Instant now) {
        if (status.isUnderway() && answerDueAt != null && !now.isBefore(answerDueAt)) overdueSince = answerDueAt;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    CompensationStatus status() {
        return status;
    }

    Recipient recipient() {
        return recipient;
    }

    Gift gift() {
        return gift;
    }

    @Nullable
    Instant answerDueAt() {
        return answerDueAt;
    }

    /** @throws NullPointerException before it was approved, which is a defect of the calling code */
    Approval agreed() {
        return Objects.requireNonNull(approval, "approval");
    }

    CompensationView view() {
        var stuck = status.isUnderway() && overdueSince != null;
        return new CompensationView(
                id.value(),
                recipient.complaintId(),
                recipient.customerId(),
                recipient.retailerId(),
                offer,
                status,
                gift.points(),
                gift.worth(),
                recipient.severity(),
                gift.band(),
                gift.authorityVersion(),
                ground,
                proposedBy,
                proposedAt,
                approval,
                rejectedBy,
                new CompensationView.Answer(requests, answerDueAt, stuck, answeredAt, refusal));
    }

    private void request(Instant answerBy) {
        requests++;
        answerDueAt = answerBy;
        overdueSince = null;
        raise(CompensationEvent.Approved.of(view(), agreed()));
    }

    @SuppressWarnings("NullAway.Init")
    protected Compensation() {}
}
