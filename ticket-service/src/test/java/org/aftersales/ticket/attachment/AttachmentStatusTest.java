package org.aftersales.ticket.attachment;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class AttachmentStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(AttachmentStatus.lifecycle(), """
                DECLARED    -> QUARANTINED
                QUARANTINED -> AVAILABLE REJECTED
                AVAILABLE   -> REJECTED
                REJECTED    ->
                """);
    }

    @Test
    void its_drawing_is_the_committed_one() {
        LifecycleRules.verifyDrawing("ticket", "attachment", AttachmentStatus.lifecycle());
    }
}
