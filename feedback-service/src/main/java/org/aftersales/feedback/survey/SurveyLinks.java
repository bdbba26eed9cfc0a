package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class SurveyLinks implements PanacheRepositoryBase<SurveyLink, InvitationId> {

    private final SurveySettings settings;
    private final Clock clock;

    SurveyLinks(SurveySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a new way in for the customer; the one before stops working. The invitation's row is locked by the caller.
     *
     * @throws NotAnswerable when there is nothing to answer
     */
    void supersede(Invitation invitation, byte[] tokenHash) {
        if (!invitation.isAnswerable(clock.instant())) throw new NotAnswerable();

        var closed = invitation.sent().expiresAt().plus(settings.lateWithin());
        getEntityManager().merge(new SurveyLink(invitation.id(), tokenHash, closed));
    }

    /** No way leads to what a customer was asked any more, also not to what is answered late. */
    void purgeOf(UUID customerId) {
        delete(
                "invitationId.value in (select invitation.id.value from Invitation invitation"
                        + " where invitation.about.customerId = ?1)",
                customerId);
    }
}
