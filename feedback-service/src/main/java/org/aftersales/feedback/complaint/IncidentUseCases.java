package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;

/** What complaints are about: staff says so, where that was not found out. */
@ApplicationScoped
@Transactional
public class IncidentUseCases {

    private final Complaints complaints;
    private final Incidents incidents;
    private final IncidentKeeper keeper;
    private final CustomerUseCases customers;
    private final Clock clock;

    IncidentUseCases(
            Complaints complaints,
            Incidents incidents,
            IncidentKeeper keeper,
            CustomerUseCases customers,
            Clock clock) {
        this.complaints = complaints;
        this.incidents = incidents;
        this.keeper = keeper;
        this.customers = customers;
        this.clock = clock;
    }

    /** What happened, also by other complaints about it; none where there is no such complaint. */
    public Optional<UUID> of(UUID complaint) {
        return complaints.findByIdOptional(new ComplaintId(complaint)).map(known -> known.grievance()
                .incident(complaint));
    }

    /**
     * A complaint, and all that are about the same, is about what another is about.
     *
     * @throws NotFound when there is no such complaint
     * @throws ComplaintProblem.NotTheirs when the other is of somebody else, or of nobody
     * @throws Conflict when both have a compensation
     */
    Complaint join(ComplaintId id, IfMatch expected, ComplaintId other) {
        var customer = takeCustomerOf(id);
        var theirs = complaints.idsOf(customer);
        if (!theirs.contains(other)) throw new ComplaintProblem.NotTheirs();

        var from = complaints.incidentOf(id);
        var into = complaints.incidentOf(other);
        keeper.same(from, into); // what is decided about locks a compensation before its complaint
        var joined = complaints.lockOfIncident(from);
        var complaint = complaints.lock(id);
        expected.check(complaint);
        joined.forEach(each -> each.happened(into));
        keeper.same(from, into); // what was proposed until the complaints were locked
        complaints.flush(); // the answer tells the new version
        return complaint;
    }

    /**
     * A complaint is about something that no other is about.
     *
     * @throws NotFound when there is no such complaint
     */
    Complaint part(ComplaintId id, IfMatch expected) {
        takeCustomerOf(id);
        var own = Uuids.v7(clock);
        keeper.apart(id.value(), own);
        var complaint = complaints.lock(id);
        expected.check(complaint);
        complaint.happened(own);
        keeper.apart(id.value(), own);
        complaints.flush(); // the answer tells the new version
        return complaint;
    }

    /** Of somebody else than the caller: what happened decides what may be given. */
    private UUID takeCustomerOf(ComplaintId id) {
        var customer = complaints.customerOf(id);
        customers.assertSomebodyElse(customer);
        incidents.take(customer);
        return customer;
    }
}
