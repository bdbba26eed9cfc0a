package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class SurveyExpiryTimer implements TimerHandler {

    private final Inviting inviting;
    private final SurveyLinks links;
    private final Drafts drafts;

    SurveyExpiryTimer(Inviting inviting, SurveyLinks links, Drafts drafts) {
        this.inviting = inviting;
        this.links = links;
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return Inviting.EXPIRY;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        var id = new InvitationId(invitationId);
        if (inviting.expire(id)) return;

        links.close(id);
        drafts.deleteById(id);
    }
}
