package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class SurveyDueTimer implements TimerHandler {

    private final SurveyUseCases surveys;

    SurveyDueTimer(SurveyUseCases surveys) {
        this.surveys = surveys;
    }

    @Override
    public String kind() {
        return SurveyUseCases.DUE;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        surveys.fellDue(new InvitationId(invitationId));
    }
}
