package org.aftersales.feedback.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.privacy.PersonalData;

/** What customers say themselves: sealed at rest, never logged, never published. */
@ApplicationScoped
class Words implements PanacheRepositoryBase<ComplaintWords, ComplaintId> {

    private static final String COLUMN = "complaint_words.content";

    private final PersonalData personalData;

    Words(PersonalData personalData) {
        this.personalData = personalData;
    }

    void keep(ComplaintId id, String words) {
        persist(new ComplaintWords(id, personalData.seal(COLUMN, id.value(), words)));
    }

    Optional<String> of(ComplaintId id) {
        return findByIdOptional(id).map(kept -> personalData.open(COLUMN, id.value(), kept.content()));
    }

    void purge(List<ComplaintId> ids) {
        if (!ids.isEmpty()) delete("complaintId in ?1", ids);
    }
}
