package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.aftersales.kit.privacy.PersonalData;

/** What customers wrote in their own words: sealed at rest, never logged, never published. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<ResponseComment, InvitationId> {

    private static final String COLUMN = "response_comment.content";

    private final PersonalData personalData;

    Comments(PersonalData personalData) {
        this.personalData = personalData;
    }

    void keep(InvitationId id, String comment) {
        persist(new ResponseComment(id, personalData.seal(COLUMN, id.value(), comment)));
    }

    Optional<String> of(InvitationId id) {
        return findByIdOptional(id).map(comment -> personalData.open(COLUMN, id.value(), comment.content()));
    }
}
