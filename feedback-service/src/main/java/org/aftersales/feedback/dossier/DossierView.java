package org.aftersales.feedback.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.compensation.ToldCompensation;
import org.aftersales.feedback.complaint.ToldComplaint;
import org.aftersales.feedback.customer.ToldConsent;
import org.aftersales.feedback.decision.Explained;
import org.aftersales.feedback.decision.ToldHappening;
import org.aftersales.feedback.delivery.ToldContact;
import org.aftersales.feedback.delivery.ToldDelivery;
import org.aftersales.feedback.ownership.ToldUnit;
import org.aftersales.feedback.review.ToldReview;
import org.aftersales.feedback.survey.ToldInvitation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that this service keeps about a person.
 *
 * @param customers the person as a customer of each retailer
 */
@Schema(name = "FeedbackDossier")
record DossierView(
        Instant exportedAt,
        Set<UUID> customers,

        @Schema(description = "Whether they have said here that they do not want to be asked")
        boolean optedOut,

        List<ToldConsent> consents,
        List<ToldContact> contacts,
        List<ToldUnit> units,
        List<ToldInvitation> invitations,

        @Schema(description = "What they could be asked about, whether they were or not")
        List<ToldHappening> happenings,

        List<Explained> decisions,
        List<ToldDelivery> deliveries,
        List<ToldComplaint> complaints,
        List<ToldCompensation> compensations,
        List<ToldReview> reviews) {

    boolean isEmpty() {
        return !optedOut
                && consents.isEmpty()
                && contacts.isEmpty()
                && units.isEmpty()
                && invitations.isEmpty()
                && happenings.isEmpty()
                && complaints.isEmpty()
                && compensations.isEmpty()
                && reviews.isEmpty();
    }
}
