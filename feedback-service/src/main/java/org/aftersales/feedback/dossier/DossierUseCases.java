package org.aftersales.feedback.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.feedback.compensation.GivenUseCases;
import org.aftersales.feedback.complaint.ComplainantUseCases;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.decision.DecisionUseCases;
import org.aftersales.feedback.decision.HappeningUseCases;
import org.aftersales.feedback.delivery.ContactUseCases;
import org.aftersales.feedback.delivery.DeliveryUseCases;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.review.ReviewUseCases;
import org.aftersales.feedback.survey.ExportUseCases;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.jboss.logging.Logger;

/** Hands over what is kept about a person. */
@ApplicationScoped
@Transactional
class DossierUseCases {

    private static final Logger LOG = Logger.getLogger(DossierUseCases.class);

    private final CustomerUseCases customers;
    private final ContactUseCases contacts;
    private final OwnershipUseCases owners;
    private final ExportUseCases surveys;
    private final HappeningUseCases happenings;
    private final DecisionUseCases decisions;
    private final DeliveryUseCases deliveries;
    private final ComplainantUseCases complaints;
    private final GivenUseCases compensations;
    private final ReviewUseCases reviews;
    private final Caller caller;
    private final Clock clock;

    DossierUseCases(
            CustomerUseCases customers,
            ContactUseCases contacts,
            OwnershipUseCases owners,
            ExportUseCases surveys,
            HappeningUseCases happenings,
            DecisionUseCases decisions,
            DeliveryUseCases deliveries,
            ComplainantUseCases complaints,
            GivenUseCases compensations,
            ReviewUseCases reviews,
            Caller caller,
            Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.owners = owners;
        this.surveys = surveys;
        this.happenings = happenings;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.complaints = complaints;
        this.compensations = compensations;
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    DossierView ofCaller() {
        return of(customers.own().customers());
    }

    /**
     * Of whoever is this customer; that it was read is logged.
     *
     * @throws NotFound when nothing is kept of them
     */
    DossierView of(UUID customer) {
        var dossier = of(customers.reach(customer).customers());
        if (dossier.isEmpty()) throw new NotFound();
        LOG.infof("dossier of customer %s read by %s", customer, caller.subject());
        return dossier;
    }

    private DossierView of(Set<UUID> known) {
        var person = new TreeSet<>(known);
        return new DossierView(
                clock.instant(),
                person,
                person.stream().anyMatch(customers::isOptedOut),
                customers.consents(person),
                contacts.of(person),
                owners.of(person),
                surveys.of(person),
                happenings.of(person),
                decisions.of(person),
                deliveries.to(person),
                complaints.told(person),
                compensations.to(person),
                reviews.told(person));
    }
}
