package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.feedback.complaint.Offers;
import org.aftersales.feedback.complaint.RemedyUseCases;
import org.jspecify.annotations.Nullable;

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
    public void drop(UUID complaint, @Nullable String by) {
        compensations.lockProposedFor(complaint).forEach(pending -> {
            pending.reject(by);
            complaints.compensated(complaint, pending.status().name());
        });
    }
}
