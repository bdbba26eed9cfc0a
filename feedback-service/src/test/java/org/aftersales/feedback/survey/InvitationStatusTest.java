package org.aftersales.feedback.survey;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class InvitationStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(InvitationStatus.lifecycle(), """
                PLANNED    -> SENT DEFERRED SUPPRESSED CANCELLED
                DEFERRED   -> SENT DEFERRED SUPPRESSED CANCELLED
                SENT       -> OPENED STARTED ANSWERED EXPIRED OPTED_OUT REVOKED
                OPENED     -> STARTED ANSWERED EXPIRED OPTED_OUT REVOKED
                STARTED    -> ANSWERED EXPIRED OPTED_OUT REVOKED
                ANSWERED   ->
                EXPIRED    -> ANSWERED OPTED_OUT REVOKED
                OPTED_OUT  ->
                REVOKED    ->
                SUPPRESSED ->
                CANCELLED  -> PLANNED
                """);
    }

    @Test
    void the_committed_drawing_shows_this_table() {
        LifecycleRules.verifyDrawing("feedback", "invitation", InvitationStatus.lifecycle());
    }
}
