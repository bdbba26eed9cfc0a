package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What was saved last, as it was saved, by the invitation; nothing of those that nobody has begun to answer. */
    Map<UUID, Begun> of(Collection<UUID> invitations) {
        if (invitations.isEmpty()) return Map.of();
        return list("invitationId.value in ?1", invitations).stream()
                .collect(Collectors.toMap(ResponseDraft::invitation, draft -> {
                    var opened = personalData.open(COLUMN, draft.invitation(), draft.content());
                    return records.read(opened, Begun.class);
                }));
    }

    /** Their author is forgotten. */
    void purgeOf(UUID customerId) {
        delete(
                "invitationId.value in (select invitation.id.value from Invitation invitation"
                        + " where invitation.about.customerId = ?1)",
                customerId);
    }
}
