package org.aftersales.loyalty.correction;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class CorrectionStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(CorrectionStatus.lifecycle(), """
                PROPOSED -> BOOKED REFUSED
                BOOKED   ->
                REFUSED  ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("loyalty", "correction", CorrectionStatus.lifecycle());
    }
}
