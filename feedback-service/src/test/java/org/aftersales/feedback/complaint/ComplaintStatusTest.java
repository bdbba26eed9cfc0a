package org.aftersales.feedback.complaint;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ComplaintStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ComplaintStatus.lifecycle(), """
                OPEN      -> CONTACTED
                CONTACTED -> RESOLVED
                RESOLVED  ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "complaint", ComplaintStatus.lifecycle());
    }
}
