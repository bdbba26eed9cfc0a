package org.aftersales.feedback.review;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a review; the words are read from their owner. */
sealed interface ReviewEvent extends DomainEvent {

    @EventType("feedback.review.published.v1")
    record Published(
            UUID reviewId,
            @Nullable UUID customerId,
            String retailerId,
            UUID unitId,
            String gtin,
            Proof proof,
            int revision,
            int stars,
            Incentive incentive,
            Instant publishedAt)
            implements ReviewEvent {

        static Published of(UUID review, Subject subject, Publication published) {
            return new Published(
                    review,
                    subject.customerId(),
                    subject.retailerId(),
                    subject.unitId(),
                    subject.gtin(),
                    subject.proof(),
                    published.revision(),
                    published.stars(),
                    published.incentive(),
                    published.at());
        }
    }

    /** What is published was rewarded, and is shown as that from now on. */
    @EventType("feedback.review.incentive-disclosed.v1")
    record IncentiveDisclosed(
            UUID reviewId,
            @Nullable UUID customerId,
            String retailerId,
            UUID unitId,
            String gtin,
            Incentive incentive,
            Instant disclosedAt)
            implements ReviewEvent {}

    @EventType("feedback.review.rejected.v1")
    record Rejected(
            UUID reviewId,
            @Nullable UUID customerId,
            String retailerId,
            UUID unitId,
            String gtin,
            int revision,
            Rejection reason,
            Instant rejectedAt)
            implements ReviewEvent {}

    /** @param wasPublished whether the public had ever seen any of it; to those who had not, it says nothing */
    @EventType("feedback.review.withdrawn.v1")
    record Withdrawn(
            UUID reviewId,
            @Nullable UUID customerId,
            String retailerId,
            UUID unitId,
            String gtin,
            boolean wasPublished,
            Instant withdrawnAt)
            implements ReviewEvent {}
}
