package org.aftersales.feedback.template;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class TemplateStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(TemplateStatus.lifecycle(), """
                DRAFT     -> DRAFT PUBLISHED
                PUBLISHED -> RETIRED
                RETIRED   ->
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "survey-template", TemplateStatus.lifecycle());
    }
}
