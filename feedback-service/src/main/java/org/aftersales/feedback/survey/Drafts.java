package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.JsonRecords;
import org.jspecify.annotations.Nullable;

/** Answers that were begun, whole and sealed until they are sent, counted or forgotten. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<ResponseDraft, InvitationId> {

    private static final String COLUMN = "response_draft.content";

    private final PersonalData personalData;
    private final JsonRecords records;
    private final Clock clock;

    Drafts(PersonalData personalData, JsonRecords records, Clock clock) {
        this.personalData = personalData;
        this.records = records;
        this.clock = clock;
    }

    /** What was answered so far, in the order of the questions. */
    record Begun(String language, List<Step> steps) {

        record Step(
                String question,
                @Nullable Integer score,
                List<String> choices,
                @Nullable String words) {

            static Step of(GivenAnswer answer) {
                var reply = answer.reply();
                return new Step(answer.question().id(), reply.score(), reply.choices(), reply.words());
            }

            GivenAnswer to(TemplateQuestion asked) {
                return new GivenAnswer(asked, new Reply(score, choices, words));
            }
        }
    }

    /** In place of what was saved before; the invitation's row is locked by the caller. */
    void keep(InvitationId id, Submission submission) {
        var steps = submission.answers().stream().map(Begun.Step::of).toList();
        var text = records.write(new Begun(submission.language(), steps));
        var sealed = personalData.seal(COLUMN, id.value(), text);
        getEntityManager().merge(new ResponseDraft(id, submission.id(), sealed, clock.instant()));
    }

    /** What was saved last; the survey is the one that was sent, so its questions are still the same. */
    Optional<Submission> of(InvitationId id, TemplateDocument survey) {
        return findByIdOptional(id).map(draft -> {
            var begun = records.read(personalData.open(COLUMN, id.value(), draft.content()), Begun.class);
            var answers = begun.steps().stream()
                    .flatMap(step -> survey.questions().stream()
                            .filter(question -> question.id().equals(step.question()))
                            .map(step::to))
                    .toList();
            return new Submission(draft.submissionId(), answers, begun.language());
        });
    }

    /** Their author is forgotten. */
    void purgeOf(UUID customerId) {
        delete(
                "invitationId.value in (select invitation.id.value from Invitation invitation"
                        + " where invitation.about.customerId = ?1)",
                customerId);
    }
}
