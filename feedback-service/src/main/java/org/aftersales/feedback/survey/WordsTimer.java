package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** What somebody wrote is kept for a shorter time than their scores. */
@ApplicationScoped
class WordsTimer implements TimerHandler {

    static final String KIND = "survey-words";

    private final Comments comments;

    WordsTimer(Comments comments) {
        this.comments = comments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID invitationId, Instant dueAt) {
        comments.purge(new InvitationId(invitationId));
    }
}
