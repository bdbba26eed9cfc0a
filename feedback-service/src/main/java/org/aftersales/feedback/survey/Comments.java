package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.feedback.words.Scrubbing;
import org.aftersales.kit.privacy.PersonalData;

/** What customers wrote in their own words: sealed at rest, never logged, never published. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<ResponseComment, AnswerKey> {

    /** The question that every survey ended with before there were others. */
    static final String FIRST = "comment";

    private static final String COLUMN = "response_comment.content";

    private final PersonalData personalData;

    Comments(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Keeps them without what they say of how to reach or to pay somebody; answers whether there were any. */
    boolean keep(InvitationId invitation, Submission submission) {
        var any = false;
        for (var answer : submission.answers()) {
            var words = answer.reply().words();
            if (words == null) continue;
            keep(new AnswerKey(invitation.value(), answer.question().id()), Scrubbing.of(words));
            any = true;
        }
        return any;
    }

    /** Their time is over. */
    void purge(InvitationId invitation) {
        delete("key.invitationId", invitation.value());
    }

    /** Their author is forgotten. */
    void purgeOf(UUID customerId) {
        delete(
                "key.invitationId in (select response.invitationId.value from Response response"
                        + " where response.about.customerId = ?1)",
                customerId);
    }

    Map<AnswerKey, String> of(Collection<UUID> invitations) {
        if (invitations.isEmpty()) return Map.of();
        return list("key.invitationId in ?1", invitations).stream()
                .collect(Collectors.toMap(ResponseComment::key, this::open));
    }

    private void keep(AnswerKey key, String words) {
        persist(new ResponseComment(key, personalData.seal(place(key), key.invitationId(), words)));
    }

    private String open(ResponseComment comment) {
        var key = comment.key();
        return personalData.open(place(key), key.invitationId(), comment.content());
    }

    private static String place(AnswerKey key) {
        return key.questionId().equals(FIRST) ? COLUMN : COLUMN + ":" + key.questionId();
    }
}
