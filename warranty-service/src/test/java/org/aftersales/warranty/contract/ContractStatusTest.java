package org.aftersales.warranty.contract;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ContractStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ContractStatus.lifecycle(), """
                IN_FORCE  -> CANCELLED
                CANCELLED ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "contract", ContractStatus.lifecycle());
    }
}
