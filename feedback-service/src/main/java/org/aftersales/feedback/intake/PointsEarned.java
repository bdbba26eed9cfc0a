package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of points that somebody got, or will get, for something. */
record PointsEarned(String reason, UUID causeId) {

    private static final String REVIEW = "REVIEW";

    boolean isForReview() {
        return reason.equals(REVIEW);
    }
}
