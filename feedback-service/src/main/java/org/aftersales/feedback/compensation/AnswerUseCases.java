package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.complaint.RemedyUseCases;
import org.aftersales.kit.problem.NotFound;

/** What whoever credits compensations answers, or does not. */
@ApplicationScoped
@Transactional
public class AnswerUseCases {

    private final Compensations compensations;
    private final AuthorityUseCases authorities;
    private final Approvals approvals;
    private final Budgets budgets;
    private final RemedyUseCases complaints;
    private final Clock clock;

    AnswerUseCases(
            Compensations compensations,
            AuthorityUseCases authorities,
            Approvals approvals,
            Budgets budgets,
            RemedyUseCases complaints,
            Clock clock) {
        this.compensations = compensations;
        this.authorities = authorities;
        this.approvals = approvals;
        this.budgets = budgets;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** @throws NotFound for what was never approved here */
    public void credited(UUID id, Instant at) {
        var compensation = compensations.lock(new CompensationId(id));
        compensation.credited(at);
        show(compensation);
    }

    /** @throws NotFound for what was never approved here */
    public void waiting(UUID id) {
        var compensation = compensations.lock(new CompensationId(id));
        if (!compensation.status().isUnderway()) return; // an older answer, told after the newer one
        compensation.waiting(authorities.inForce().document().patience());
        approvals.awaitAnswer(compensation);
        show(compensation);
    }

    /**
     * What had been set aside for it is free again.
     *
     * @throws NotFound for what was never approved here
     */
    public void refused(UUID id, String reason, Instant at) {
        var compensation = compensations.lock(new CompensationId(id));
        var news = compensation.refused(reason, at);
        show(compensation);
        if (news)
            budgets.giveBack(compensation.agreed().month(), compensation.gift().worth());
    }

    /** Asks for the credit again; there is one, however often it is asked for. */
    Compensation requestAgain(CompensationId id) {
        var compensation = compensations.lock(id);
        var patience = authorities.inForce().document().patience();
        compensation.requestAgain(clock.instant().plus(patience));
        approvals.awaitAnswer(compensation);
        compensations.flush(); // the answer tells the new version
        return compensation;
    }

    void fellDue(CompensationId id) {
        compensations.lock(id).overdue(clock.instant());
    }

    private void show(Compensation compensation) {
        complaints.compensated(
                compensation.recipient().complaintId(), compensation.status().name());
    }
}
