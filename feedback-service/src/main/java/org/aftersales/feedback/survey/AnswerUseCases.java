package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;

/** What somebody with a link, and nothing else, may do: read the question and answer it, once. */
@ApplicationScoped
public class AnswerUseCases {

    private final SurveyGate gate;
    private final Answers answers;

    AnswerUseCases(SurveyGate gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
    }

    /**
     * Reads; looking at a question is no answer, whoever or whatever looks.
     *
     * @throws NotFound when the link does not work, for whatever reason
     */
    public Question question(String token) {
        return gate.pass(token, answers::question);
    }

    /**
     * Records the answer. The same submission again is the same answer.
     *
     * @throws NotFound when the link does not work, for whatever reason
     * @throws AlreadyAnswered when another submission came first
     */
    public Receipt answer(String token, Submission submission) {
        return gate.pass(token, invitation -> answers.answer(invitation, submission));
    }

    /**
     * Keeps what was answered so far, so that it can be gone on with later. The same link shows it again.
     *
     * @throws NotFound when the link does not work, for whatever reason
     */
    public void begin(String token, Submission submission) {
        gate.pass(token, invitation -> {
            answers.begin(invitation, submission);
            return invitation;
        });
    }

    /** One invitation has one answer. */
    public static final class AlreadyAnswered extends Conflict {
        AlreadyAnswered() {
            super("already-answered", "This invitation has been answered.");
        }
    }
}
