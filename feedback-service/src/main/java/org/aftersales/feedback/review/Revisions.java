package org.aftersales.feedback.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.NotFound;

@ApplicationScoped
class Revisions implements PanacheRepositoryBase<Revision, RevisionId> {

    void write(Review review, Written written, Instant now) {
        persist(new Revision(new RevisionId(review.key(), review.revision()), written, now));
    }

    Revision get(UUID review, int revision) {
        return findByIdOptional(new RevisionId(review, revision)).orElseThrow(NotFound::new);
    }

    List<Revision> of(UUID review) {
        return list("id.reviewId = ?1 order by id.revision", review);
    }

    /** The wordings that the public sees, by review. */
    Map<UUID, RevisionView> published(List<Review> reviews) {
        return reviews.stream().collect(Collectors.toMap(Review::key, review -> get(
                        review.key(), review.published().revision())
                .view()));
    }
}
