package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Complaints that nobody had asked for: customers bring them themselves, or staff writes them down. */
@ApplicationScoped
@Transactional
class DeskUseCases {

    private final Complaints complaints;
    private final Openings openings;
    private final WordsUseCases words;
    private final CustomerUseCases customers;
    private final OwnershipUseCases owners;

    DeskUseCases(
            Complaints complaints,
            Openings openings,
            WordsUseCases words,
            CustomerUseCases customers,
            OwnershipUseCases owners) {
        this.complaints = complaints;
        this.openings = openings;
        this.words = words;
        this.customers = customers;
        this.owners = owners;
    }

    /** Staff heard of it, from somebody else. */
    Complaint writeDown(WriteDown told) {
        customers.assertSomebodyElse(told.customerId());
        var grievance =
                Grievance.told(Source.AGENT, told.customerId(), told.retailerId(), told.ticketId(), told.unitId());
        return openings.openOnce(grievance, told.severity());
    }

    /**
     * The caller complains about a unit of theirs.
     *
     * @throws ComplaintProblem.NotYours when it is not
     */
    Complaint complain(UUID unitId, @Nullable String said) {
        var unit = owners.findOf(customers.own().customers(), unitId).orElseThrow(ComplaintProblem.NotYours::new);
        var grievance = Grievance.told(Source.CUSTOMER, unit.customerId(), unit.retailerId(), null, unitId);
        var complaint = openings.openOnce(grievance, Severity.HIGH); // who complains unasked is not mildly annoyed
        if (said != null && !said.isBlank()) words.keep(new ComplaintId(complaint.key()), said.strip());
        return complaint;
    }

    MyComplaintView mine(ComplaintId id) {
        var complaint = complaints.get(id);
        if (!customers.own().includes(complaint.grievance().customerId())) throw new NotFound();
        return MyComplaintView.of(complaint.view());
    }

    List<MyComplaintView> mine(UUID before, int limit) {
        return complaints.newest(customers.own(), ComplaintFilter.ALL, before, limit).stream()
                .map(complaint -> MyComplaintView.of(complaint.view()))
                .toList();
    }
}
