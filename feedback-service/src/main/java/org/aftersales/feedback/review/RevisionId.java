package org.aftersales.feedback.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One wording of a review.
 *
 * @param revision from 1, without gaps
 */
@Embeddable
record RevisionId(@Column(name = "review_id") UUID reviewId, int revision) {}
