package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.survey.MessageUseCases;

/** Tells of invitations that a message about them has arrived, or has come back; each once. */
@ApplicationScoped
class ArrivalNotes {

    private final MessageUseCases invitations;
    private final Deliveries deliveries;

    ArrivalNotes(MessageUseCases invitations, Deliveries deliveries) {
        this.invitations = invitations;
        this.deliveries = deliveries;
    }

    /**
     * The message, held until the transaction ends, and before it what it is about: in the order in which somebody is
     * forgotten. None when its customer was erased meanwhile.
     */
    Optional<Delivery> hold(UUID id) {
        deliveries.invitationOf(id).ifPresent(invitations::hold);
        return deliveries.hold(id);
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
