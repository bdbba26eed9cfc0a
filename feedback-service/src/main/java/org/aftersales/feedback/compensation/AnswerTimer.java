package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Makes visible that a compensation was not answered in time. */
@ApplicationScoped
class AnswerTimer implements TimerHandler {

    static final String KIND = "compensation-answer";

    private final AnswerUseCases answers;

    AnswerTimer(AnswerUseCases answers) {
        this.answers = answers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID compensation, Instant dueAt) {
        answers.fellDue(new CompensationId(compensation));
    }
}
