package org.aftersales.feedback.complaint;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ComplaintStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ComplaintStatus.lifecycle(), """
                OPEN          -> CONTACTED CLOSED
                CONTACTED     -> PROPOSED RESOLVED CLOSED
                PROPOSED      -> PROPOSED RESOLVED CLOSED
                RESOLVED      -> RECOVERED NOT_RECOVERED
                CLOSED        -> RECOVERED NOT_RECOVERED
                RECOVERED     -> NOT_RECOVERED
                NOT_RECOVERED -> RECOVERED
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "complaint", ComplaintStatus.lifecycle());
    }
}
