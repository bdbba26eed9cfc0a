package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.feedback.complaint.IncidentKeeper;

/** What happened has one compensation, whatever staff finds out about it. */
@ApplicationScoped
class CompensatedIncidents implements IncidentKeeper {

    private final Compensations compensations;

    CompensatedIncidents(Compensations compensations) {
        this.compensations = compensations;
    }

    @Override
    public void same(UUID incident, UUID as) {
        compensations.move("recipient.incidentId", incident, as);
    }

    @Override
    public void apart(UUID complaint, UUID incident) {
        compensations.move("recipient.complaintId", complaint, incident);
    }
}
