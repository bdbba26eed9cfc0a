package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.kit.domain.Uuids;
import org.jspecify.annotations.Nullable;

/** How a complaint comes into being, whoever complains: with its promises and somebody who looks after them. */
@ApplicationScoped
class Openings {

    private final Complaints complaints;
    private final EscalationSteps steps;
    private final TermsUseCases terms;
    private final PromiseUseCases promises;
    private final Incidents incidents;
    private final OriginUseCases origins;
    private final CustomerUseCases customers;
    private final Clock clock;

    Openings(
            Complaints complaints,
            EscalationSteps steps,
            TermsUseCases terms,
            PromiseUseCases promises,
            Incidents incidents,
            OriginUseCases origins,
            CustomerUseCases customers,
            Clock clock) {
        this.complaints = complaints;
        this.steps = steps;
        this.terms = terms;
        this.promises = promises;
        this.incidents = incidents;
        this.origins = origins;
        this.customers = customers;
        this.clock = clock;
    }

    Complaint open(Grievance grievance, Severity severity) {
        return open(grievance, severity, clock.instant());
    }

    /**
     * Opens one that we hear of later than it was made: what is promised is counted from then. What should have been kept
     * meanwhile is broken since its deadline, and told so once, as soon as somebody looks after it.
     *
     * @param told when its customer complained; now, where another's clock says that it is still to come
     */
    Complaint open(Grievance grievance, Severity severity, Instant told) {
        var now = clock.instant();
        var opened = told.isBefore(now) ? told : now;
        var id = new ComplaintId(Uuids.v7(clock));
        var whole = grievance.of(incidents.of(grievance, id, opened)).at(responsibleFor(grievance));
        var deadlines = terms.deadlines(severity, whole, opened);
        var complaint = Complaint.open(id, whole, severity, deadlines.promises(), opened);
        complaints.add(complaint);
        complaints.flush();
        steps.plan(complaint.key(), deadlines.ladder());
        steps.flush();
        promises.planNext(complaint, opened); // also a step that has passed before anybody heard of it
        return complaint;
    }

    /** What is promised about so bad an experience is promised from now on; what is better takes nothing back. */
    void worsen(Complaint complaint, Severity worse, Set<Dimension> bad) {
        var now = clock.instant();
        var grievance = complaint.grievance();
        var known = complaint.view().severity();
        var worst = worse.compareTo(known) > 0 ? worse : known;
        var deadlines = terms.deadlines(worst, grievance, now);
        complaint.worsen(worst, grievance.alsoBad(bad), deadlines.promises(), now);
        steps.hasten(complaint.key(), deadlines.ladder());
        promises.planNext(complaint, now);
    }

    /**
     * As {@link #open(Grievance, Severity)}, once for each thing that is complained about.
     *
     * @throws ComplaintProblem.OpenAlready when there is an open one about it
     * @throws ComplaintProblem.Erased when nobody could be told anything
     */
    Complaint openOnce(Grievance grievance, Severity severity) {
        incidents.take(grievance.customerId());
        if (customers.isErased(grievance.customerId())) throw new ComplaintProblem.Erased();
        complaints.openAbout(grievance).ifPresent(open -> {
            throw new ComplaintProblem.OpenAlready(open.view().number());
        });
        return open(grievance, severity);
    }

    /** Asked once, when it is opened. */
    private @Nullable String responsibleFor(Grievance grievance) {
        var work = grievance.ticketId();
        return work == null ? null : origins.centreOf(work).orElse(null);
    }
}
