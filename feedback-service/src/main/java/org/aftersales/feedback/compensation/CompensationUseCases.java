package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.complaint.Aggrieved;
import org.aftersales.feedback.complaint.RemedyUseCases;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.jspecify.annotations.Nullable;

/** Who gives what, to others. A complaint's row is locked before the budget's, whoever comes from which side. */
@ApplicationScoped
@Transactional
class CompensationUseCases {

    private final Compensations compensations;
    private final AuthorityUseCases authorities;
    private final Approvals approvals;
    private final RemedyUseCases complaints;
    private final CustomerUseCases customers;
    private final OwnershipUseCases owners;
    private final Caller caller;
    private final Clock clock;

    CompensationUseCases(
            Compensations compensations,
            AuthorityUseCases authorities,
            Approvals approvals,
            RemedyUseCases complaints,
            CustomerUseCases customers,
            OwnershipUseCases owners,
            Caller caller,
            Clock clock) {
        this.compensations = compensations;
        this.authorities = authorities;
        this.approvals = approvals;
        this.complaints = complaints;
        this.customers = customers;
        this.owners = owners;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Proposes to give so many points. What the proposer may give alone is given at once; for more, somebody else
     * decides.
     *
     * @throws CompensationProblem.Compensated when what happened has one
     * @throws CompensationProblem.BudgetExhausted when the proposer may give it, but the month may not
     */
    Compensation propose(UUID complaintId, long points, Ground ground) {
        var aggrieved = complaints.compensate(complaintId);
        customers.assertSomebodyElse(aggrieved.customerId());
        var edition = authorities.inForce();
        if (compensations.anyFor(aggrieved.incident())) throw new CompensationProblem.Compensated();

        var authority = edition.document();
        var worth = authority.worth(points);
        var band = authority.band(paidFor(aggrieved)).code();
        var gift = new Gift(points, worth.minor(), worth.currency(), band, edition.version());
        var compensation = Compensation.propose(
                new CompensationId(Uuids.v7(clock)),
                Recipient.of(aggrieved),
                compensations.nextOffer(complaintId),
                gift,
                new Proposal(ground, caller.subject(), clock.instant()));
        compensations.propose(compensation);
        if (approvals.mayGive(authority, compensation)) approvals.approve(authority, compensation);
        else complaints.compensated(complaintId, compensation.status().name());
        compensations.flush(); // the answer tells the new version
        return compensation;
    }

    /**
     * Somebody else decides.
     *
     * @throws CompensationProblem.FourEyes when it is the proposer
     * @throws CompensationProblem.BeyondAuthority when it is more than they may give
     */
    Compensation decide(CompensationId id, IfMatch expected, boolean approved) {
        var compensation = compensations.lock(id);
        customers.assertSomebodyElse(compensation.recipient().customerId());
        expected.check(compensation);
        compensation.assertSomebodyElse(caller.subject());
        if (approved) {
            var authority = authorities.inForce().document();
            if (!approvals.mayGive(authority, compensation)) throw new CompensationProblem.BeyondAuthority();
            approvals.approve(authority, compensation);
        } else {
            compensation.reject(caller.subject());
            complaints.compensated(
                    compensation.recipient().complaintId(),
                    compensation.status().name());
        }
        return compensation;
    }

    Compensation get(CompensationId id) {
        return compensations.get(id);
    }

    List<CompensationView> newest(CompensationFilter filter, UUID before, int limit) {
        return compensations.newest(filter, before, limit).stream()
                .map(Compensation::view)
                .toList();
    }

    private @Nullable Money paidFor(Aggrieved aggrieved) {
        var unit = aggrieved.unitId();
        return unit == null ? null : owners.find(unit).map(OwnedUnit::price).orElse(null);
    }
}
