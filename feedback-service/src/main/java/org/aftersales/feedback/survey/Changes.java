package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateDocument;

/** What somebody has answered, while they may still answer otherwise; what they said before stays, apart. */
@ApplicationScoped
class Changes {

    private final Responses responses;
    private final ResponseAnswers given;
    private final Comments comments;
    private final EntityManager database;
    private final SurveySettings settings;
    private final Clock clock;

    Changes(
            Responses responses,
            ResponseAnswers given,
            Comments comments,
            EntityManager database,
            SurveySettings settings,
            Clock clock) {
        this.responses = responses;
        this.given = given;
        this.comments = comments;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it was answered; none where it was not, or too long ago. */
    Optional<Submission> open(InvitationId id, TemplateDocument survey) {
        return responses
                .findByIdOptional(id)
                .filter(response -> response.recordedAt().isAfter(since()))
                .map(response -> before(response, survey));
    }

    /** Whether a submission may still come in place of a response. */
    boolean permits(Response response, Submission submission) {
        return response.isChangedBy(submission, since());
    }

    /** What is to be taken back and put in another place. */
    Submission before(Response response, TemplateDocument survey) {
        var id = response.invitationId();
        var words = comments.of(List.of(id.value()));
        var answers = given.of(List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .map(answer -> answer.view(words.get(new AnswerKey(id.value(), answer.questionId()))))
                .flatMap(answer -> survey.questions().stream()
                        .filter(question -> question.id().equals(answer.questionId()))
                        .map(question -> new GivenAnswer(question, reply(answer))))
                .toList();
        return new Submission(response.submissionId(), answers, response.language());
    }

    /** Puts a response aside, with its answers; its words are gone. */
    void putAside(Response response) {
        var id = response.invitationId();
        comments.purge(id);
        database.flush();
        database.createNativeQuery("select put_aside(:id, :now)")
                .setParameter("id", id.value())
                .setParameter("now", clock.instant())
                .getSingleResult();
        database.clear();
    }

    private Instant since() {
        return clock.instant().minus(settings.changeWithin());
    }

    private static Reply reply(AnswerView answer) {
        return new Reply(answer.score(), answer.choices() == null ? List.of() : answer.choices(), answer.words());
    }
}
