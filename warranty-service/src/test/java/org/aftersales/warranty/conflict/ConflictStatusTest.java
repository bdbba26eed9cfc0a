package org.aftersales.warranty.conflict;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ConflictStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ConflictStatus.lifecycle(), """
                OPEN        -> KEPT TRANSFERRED CORRECTED WITHDRAWN
                KEPT        ->
                TRANSFERRED ->
                CORRECTED   ->
                WITHDRAWN   ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "conflict", ConflictStatus.lifecycle());
    }
}
