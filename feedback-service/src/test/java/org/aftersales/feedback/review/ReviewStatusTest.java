package org.aftersales.feedback.review;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ReviewStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ReviewStatus.lifecycle(), """
                PENDING   -> PUBLISHED REJECTED WITHDRAWN ERASED
                PUBLISHED -> PUBLISHED REJECTED WITHDRAWN ERASED
                REJECTED  -> PENDING WITHDRAWN ERASED
                WITHDRAWN -> PENDING ERASED
                ERASED    ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "review", ReviewStatus.lifecycle());
    }
}
