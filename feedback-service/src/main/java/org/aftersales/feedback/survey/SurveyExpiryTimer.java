package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class SurveyExpiryTimer implements TimerHandler {

    private final SurveyUseCases surveys;
    private final SurveyLinks links;

    SurveyExpiryTimer(SurveyUseCases surveys, SurveyLinks links) {
        this.surveys = surveys;
        this.links = links;
    }

    @Override
    public String kind() {
        return SurveyUseCases.EXPIRY;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        var id = new InvitationId(invitationId);
        surveys.expire(id);
        links.deleteById(id);
    }
}
