package org.aftersales.warranty.claim;

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
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.aftersales.warranty.claim.ClaimDecision.Approve;
import org.aftersales.warranty.claim.ClaimDecision.Reject;
import org.aftersales.warranty.claim.ClaimDecision.RequestInformation;
import org.jspecify.annotations.Nullable;

/**
 * A customer's demand that a fault of their unit be made good. Clear cases are decided by the coverage of the day the
 * fault was reported; the others by an adjuster. What the coverage said then stays with the claim: later changes of
 * policy or coverage never rewrite it.
 */
@Entity
@Table(name = "claim")
@Topic("warranty.claims")
class Claim extends ReportedFault {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClaimId id;

    private String number;

    @Embedded
    private ClaimedUnit unit;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    @Enumerated(EnumType.STRING)
    private ClaimReason reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Decider decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable UUID ticketId;
    private @Nullable Instant closedAt;

    /** Files a claim and decides it at once where the coverage leaves no question. */
    static Claim file(ClaimId id, ClaimedUnit unit, FaultReport report, CoverageOnDay coverage, Instant now) {
        var claim = new Claim();
        claim.id = id;
        claim.number = ReadableNumber.mint("CL");
        claim.unit = unit;
        claim.reported(report, coverage, now);
        claim.status = ClaimStatus.FILED;
        claim.reason = coverage.reason();

        claim.raise(new ClaimEvent.Filed(claim.facts(), report.reportedOn(), now));
        coverage.clearDecision()
                .ifPresentOrElse(
                        decision -> claim.decide(decision, Decider.AUTOMATIC, now),
                        () -> claim.status = claim.status.to(ClaimStatus.IN_REVIEW));
        return claim;
    }

    /** Decides the claim, or asks its owner for what is missing to do so. */
    void decide(ClaimDecision decision, Decider by, Instant now) {
        switch (decision) {
            case Approve(var why) -> {
                conclude(ClaimStatus.APPROVED, by, now);
                raise(new ClaimEvent.Approved(facts(), coverageKinds(), why.code(), by, now));
            }
            case Reject(var why) -> {
                conclude(ClaimStatus.REJECTED, by, now);
                closedAt = now;
                raise(new ClaimEvent.Rejected(facts(), why.code(), by, now));
            }
            case RequestInformation(var what) -> {
                status = status.to(ClaimStatus.INFO_REQUESTED);
                raise(new ClaimEvent.InformationRequested(facts(), what.code(), now));
            }
        }
        reason = decision.reason();
    }

    private void conclude(ClaimStatus outcome, Decider by, Instant now) {
        status = status.to(outcome);
        decidedBy = by;
        decidedAt = now;
    }

    /** The owner has answered the adjuster's question; the claim goes back to review. */
    void receiveInformation() {
        status = status.to(ClaimStatus.IN_REVIEW);
        reason = ClaimReason.INFORMATION_RECEIVED;
    }

    void withdraw(Instant now) {
        status = status.to(ClaimStatus.WITHDRAWN);
        reason = ClaimReason.WITHDRAWN_BY_OWNER;
        closedAt = now;
        raise(new ClaimEvent.Withdrawn(facts(), now));
    }

    /**
     * Settles the claim by the ticket that did the work.
     *
     * @return false when the claim was over before: a reopened ticket closes more than once, and the work for a claim
     *     that was settled, rejected or withdrawn meanwhile changes nothing
     * @throws org.aftersales.kit.problem.Conflict when the claim is still waiting for its approval
     */
    boolean settle(UUID ticket, Instant now) {
        if (status.isOver()) return false;

        status = status.to(ClaimStatus.SETTLED);
        ticketId = ticket;
        closedAt = now;
        raise(new ClaimEvent.Settled(facts(), ticket, now));
        return true;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    ClaimFacts facts() {
        return new ClaimFacts(
                id, number, unit.unitId(), unit.customerId(), unit.retailerId(), unit.gtin(), unit.serial());
    }

    ClaimStatus status() {
        return status;
    }

    ClaimReason reason() {
        return reason;
    }

    @Nullable
    Decider decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    UUID ticketId() {
        return ticketId;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    protected Claim() {}
}
