package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.tx.Turns;

/** What happened to customers, as far as several complaints are about it. */
@ApplicationScoped
class Incidents {

    private final Complaints complaints;
    private final ComplaintSettings settings;
    private final Turns turns;

    Incidents(Complaints complaints, ComplaintSettings settings, Turns turns) {
        this.complaints = complaints;
        this.settings = settings;
        this.turns = turns;
    }

    /**
     * Nobody else opens complaints of this customer, or says what they are about, until the transaction ends. Comes before
     * any of them is locked.
     */
    void take(UUID customerId) {
        turns.take("complaints of " + customerId);
    }

    /** What a complaint that is being opened is about: of two at once, the second finds the first. */
    UUID of(Grievance grievance, ComplaintId opening, Instant opened) {
        if (grievance.incidentId() != null) return grievance.incidentId();
        take(grievance.customerId());
        return complaints
                .lastAboutWork(grievance)
                .or(() -> complaints.lastAboutProduct(grievance, opened.minus(settings.sameIncidentWithin())))
                .map(earlier -> earlier.grievance().incident(earlier.key()))
                .orElseGet(() -> grievance.incident(opening.value()));
    }
}
