package org.aftersales.warranty.block;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class BlockStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(BlockStatus.lifecycle(), """
                LISTED    -> IN_REVIEW FLAGGED LIFTED
                IN_REVIEW -> LISTED CONFIRMED LIFTED
                FLAGGED   -> LISTED LIFTED
                CONFIRMED -> LISTED LIFTED
                LIFTED    ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "block", BlockStatus.lifecycle());
    }
}
