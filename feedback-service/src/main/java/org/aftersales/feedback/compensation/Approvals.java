package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.aftersales.feedback.complaint.RemedyUseCases;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.timer.Timers;

/** What an approval is: within somebody's authority and the month's budget, and asked for with a deadline. */
@ApplicationScoped
class Approvals {

    private final Budgets budgets;
    private final RemedyUseCases complaints;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    Approvals(Budgets budgets, RemedyUseCases complaints, Timers timers, Caller caller, Clock clock) {
        this.budgets = budgets;
        this.complaints = complaints;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller may give what is proposed. */
    boolean mayGive(Authority authority, Compensation proposed) {
        var worth = proposed.gift().worth();
        return authority
                .limit(
                        caller.roles(),
                        proposed.recipient().severity(),
                        proposed.gift().band())
                .filter(limit -> limit.currency().equals(worth.currency()))
                .filter(limit -> !worth.exceeds(limit))
                .isPresent();
    }

    /** @throws CompensationProblem.BudgetExhausted when the month's budget does not have it */
    void approve(Authority authority, Compensation compensation) {
        var approval = Approval.by(caller.subject(), authority, clock.instant());
        compensation.approve(approval, authority.patience());
        complaints.offer(compensation.recipient().complaintId());
        complaints.compensated(
                compensation.recipient().complaintId(), compensation.status().name());
        budgets.take(approval.month(), compensation.gift().worth(), authority.monthlyBudget());
        awaitAnswer(compensation);
    }

    /** Looks after the answer when it is due. */
    void awaitAnswer(Compensation compensation) {
        var dueAt = compensation.answerDueAt();
        if (dueAt != null) timers.schedule(AnswerTimer.KIND, compensation.key(), dueAt);
    }
}
