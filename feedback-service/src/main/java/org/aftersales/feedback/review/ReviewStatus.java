package org.aftersales.feedback.review;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What the public sees of a review. While it is published, an edit waits beside it and changes nothing until somebody
 * has looked at it.
 */
enum ReviewStatus {
    PENDING,
    PUBLISHED,
    REJECTED,
    WITHDRAWN,
    ERASED;

    private static final Lifecycle<ReviewStatus> LIFECYCLE = Lifecycle.of(ReviewStatus.class)
            .from(PENDING, PUBLISHED, REJECTED, WITHDRAWN, ERASED)
            .from(PUBLISHED, PUBLISHED, REJECTED, WITHDRAWN, ERASED) // an edit is published, or it is taken down
            .from(REJECTED, PENDING, WITHDRAWN, ERASED)
            .from(WITHDRAWN, PENDING, ERASED)
            .build();

    static Lifecycle<ReviewStatus> lifecycle() {
        return LIFECYCLE;
    }

    ReviewStatus to(ReviewStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
