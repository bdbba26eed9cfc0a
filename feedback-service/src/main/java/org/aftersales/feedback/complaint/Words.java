package org.aftersales.feedback.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.feedback.words.Scrubbing;
import org.aftersales.kit.privacy.PersonalData;

/** What customers say themselves: sealed at rest, never logged, never published. */
@ApplicationScoped
class Words implements PanacheRepositoryBase<ComplaintWords, ComplaintId> {

    private static final String COLUMN = "complaint_words.content";

    private final PersonalData personalData;

    Words(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Keeps them without what they say of how to reach or to pay somebody. */
    void keep(ComplaintId id, String words) {
        persist(new ComplaintWords(id, personalData.seal(COLUMN, id.value(), Scrubbing.of(words))));
    }

    /** What was kept whole before is told without the same. */
    Optional<String> of(ComplaintId id) {
        return findByIdOptional(id)
                .map(kept -> personalData.open(COLUMN, id.value(), kept.content()))
                .map(Scrubbing::of);
    }

    void purge(List<ComplaintId> ids) {
        if (!ids.isEmpty()) delete("complaintId in ?1", ids);
    }
}
