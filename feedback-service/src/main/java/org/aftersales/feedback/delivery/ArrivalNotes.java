package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.survey.MessageUseCases;

/** Tells of invitations that a message about them has arrived, or has come back; each once. */
@ApplicationScoped
class ArrivalNotes {

    private final MessageUseCases invitations;

    ArrivalNotes(MessageUseCases invitations) {
        this.invitations = invitations;
    }

    /** @param delivery held, so that nobody else learns of it meanwhile */
    void noting(Delivery delivery, Runnable news) {
        var before = delivery.hasArrived();
        news.run();
        var now = delivery.hasArrived();
        if (now && !before) invitations.brought(delivery.invitationId(), delivery.channel());
        if (before && !now) invitations.cameBack(delivery.invitationId());
    }
}
