package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

/** What a complaint has to do with what is given for it. */
@ApplicationScoped
@Transactional
public class RemedyUseCases {

    private final Complaints complaints;
    private final Clock clock;

    RemedyUseCases(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    /**
     * A complaint that is to be compensated, held until the transaction ends.
     *
     * @throws NotFound when there is none
     * @throws org.aftersales.kit.problem.Conflict when nobody has spoken with the customer, or nothing is owed any more
     */
    public Aggrieved compensate(UUID id) {
        var complaint = complaints.lock(new ComplaintId(id));
        complaint.view().status().to(ComplaintStatus.PROPOSED); // not yet: the customer is told what was agreed on
        var grievance = complaint.grievance();
        return new Aggrieved(
                id,
                grievance.customerId(),
                grievance.retailerId(),
                grievance.incident(id),
                grievance.unitId(),
                complaint.view().severity());
    }

    /**
     * A compensation was agreed on, so that its customer can be told: the promise of a proposal is kept, if it still runs.
     *
     * @throws ComplaintProblem.NothingToGive when it has ended so that nothing is given for it
     */
    public void offer(UUID id) {
        var complaint = complaints.lock(new ComplaintId(id));
        var closing = complaint.view().closing();
        if (closing != null && closing.forgoes()) throw new ComplaintProblem.NothingToGive();
        if (complaint.view().status().permits(ComplaintStatus.PROPOSED)) {
            complaint.propose(Outcome.COMPENSATED, clock.instant());
        }
    }

    /** Says on the case what has become of its compensation. */
    public void compensated(UUID id, String state) {
        complaints.lock(new ComplaintId(id)).compensated(state);
    }
}
