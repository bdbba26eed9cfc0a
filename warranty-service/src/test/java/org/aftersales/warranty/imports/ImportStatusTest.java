package org.aftersales.warranty.imports;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ImportStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ImportStatus.lifecycle(), """
                QUEUED    -> RUNNING FAILED CANCELLED
                RUNNING   -> COMPLETED FAILED CANCELLED
                COMPLETED ->
                FAILED    ->
                CANCELLED ->
                """);
    }

    @Test
    void the_drawing_shows_the_table() {
        LifecycleRules.verifyDrawing("warranty", "registration-import", ImportStatus.lifecycle());
    }
}
