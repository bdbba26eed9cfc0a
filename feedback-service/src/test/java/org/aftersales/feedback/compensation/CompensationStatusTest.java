package org.aftersales.feedback.compensation;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class CompensationStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(CompensationStatus.lifecycle(), """
                PROPOSED -> APPROVED REJECTED
                APPROVED -> WAITING CREDITED REFUSED
                WAITING  -> CREDITED REFUSED
                CREDITED ->
                REFUSED  ->
                REJECTED ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "compensation", CompensationStatus.lifecycle());
    }
}
