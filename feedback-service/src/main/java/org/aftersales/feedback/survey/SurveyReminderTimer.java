package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class SurveyReminderTimer implements TimerHandler {

    private final Inviting inviting;

    SurveyReminderTimer(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public String kind() {
        return Inviting.REMINDER;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        inviting.remind(new InvitationId(invitationId));
    }
}
