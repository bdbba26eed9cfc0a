package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.feedback.complaint.Offers;
import org.aftersales.feedback.complaint.RemedyUseCases;

/** What somebody else is still to decide about is rejected together with its complaint. */
@ApplicationScoped
class PendingOffers implements Offers {

    private final Compensations compensations;
    private final RemedyUseCases complaints;

    PendingOffers(Compensations compensations, RemedyUseCases complaints) {
        this.compensations = compensations;
        this.complaints = complaints;
    }

    @Override
    public void drop(UUID complaint, String by) {
        compensations.lockProposedFor(complaint).forEach(pending -> {
            pending.reject(by);
            complaints.compensated(complaint, pending.status().name());
        });
    }
}
