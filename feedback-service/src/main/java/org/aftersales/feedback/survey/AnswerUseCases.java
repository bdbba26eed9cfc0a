package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;

/** What somebody with a link, and nothing else, may do: read the question and answer it, once. */
@ApplicationScoped
public class AnswerUseCases {

    private final SurveyGate gate;
    private final Answers answers;
    private final AnonymousPool pool;

    AnswerUseCases(SurveyGate gate, Answers answers, AnonymousPool pool) {
        this.gate = gate;
        this.answers = answers;
        this.pool = pool;
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
     * Records the answer. The same submission again is the same answer. An anonymous one is kept in a transaction
     * after the one that closes its invitation: whoever dies between the two loses it rather than being able to link it.
     *
     * @throws NotFound when the link does not work, for whatever reason
     * @throws AlreadyAnswered when another submission came first
     */
    public Receipt answer(String token, Submission submission) {
        return gate.pass(token, entry -> {
            var taken = answers.answer(entry, submission);
            var anonymous = taken.anonymous();
            return anonymous == null ? Objects.requireNonNull(taken.receipt()) : pool.add(anonymous, submission);
        });
    }

    /**
     * Keeps what was answered so far, so that it can be gone on with later. The same link shows it again.
     *
     * @throws NotFound when the link does not work, for whatever reason
     */
    public void begin(String token, Submission submission) {
        gate.pass(token, entry -> {
            answers.begin(entry, submission);
            return entry;
        });
    }

    /**
     * Notes what the page tells of somebody who has it before them, once; of the end of it tells the answer alone.
     *
     * @throws NotFound when the link does not work, for whatever reason
     */
    public void show(String token, Sign sign) {
        gate.pass(token, entry -> {
            answers.show(entry, sign);
            return entry;
        });
    }

    /** One invitation has one answer. */
    public static final class AlreadyAnswered extends Conflict {
        AlreadyAnswered() {
            super("already-answered", "This invitation has been answered.");
        }
    }
}
