package org.aftersales.warranty.transfer;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class TransferStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(TransferStatus.lifecycle(), """
                OFFERED   -> ACCEPTED WITHDRAWN EXPIRED
                ACCEPTED  ->
                WITHDRAWN ->
                EXPIRED   ->
                """);
    }

    @Test
    void the_published_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "transfer", TransferStatus.lifecycle());
    }
}
