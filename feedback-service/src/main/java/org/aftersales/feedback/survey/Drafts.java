package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.JsonRecords;

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

    /** In place of what was saved before; the invitation's row is locked by the caller. */
    void keep(InvitationId id, Submission submission) {
        var text = records.write(Begun.of(submission));
        var sealed = personalData.seal(COLUMN, id.value(), text);
        getEntityManager().merge(new ResponseDraft(id, submission.id(), sealed, clock.instant()));
    }

    /** What was saved last; the survey is the one that was sent, so its questions are still the same. */
    Optional<Submission> of(InvitationId id, TemplateDocument survey) {
        return findByIdOptional(id).map(draft -> {
            var begun = records.read(personalData.open(COLUMN, id.value(), draft.content()), Begun.class);
            return new Submission(draft.submissionId(), begun.to(survey), begun.language());
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
