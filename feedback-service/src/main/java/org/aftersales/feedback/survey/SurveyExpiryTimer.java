package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class SurveyExpiryTimer implements TimerHandler {

    private final Inviting inviting;
    private final SurveyLinks links;

    SurveyExpiryTimer(Inviting inviting, SurveyLinks links) {
        this.inviting = inviting;
        this.links = links;
    }

    @Override
    public String kind() {
        return Inviting.EXPIRY;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        var id = new InvitationId(invitationId);
        inviting.expire(id);
        links.deleteById(id);
    }
}
