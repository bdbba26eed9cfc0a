package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Whoever began to answer and went away has said what they have said. */
@ApplicationScoped
class DraftTimer implements TimerHandler {

    static final String KIND = "survey-draft";

    private final Answers answers;

    DraftTimer(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        answers.finish(new InvitationId(invitationId));
    }
}
