package org.aftersales.ticket.appointment;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class AppointmentStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(AppointmentStatus.lifecycle(), """
                REQUESTED -> HELD CANCELLED
                HELD      -> CONFIRMED EXPIRED CANCELLED
                CONFIRMED -> CONFIRMED UNDER_WAY MISSED CANCELLED
                UNDER_WAY -> COMPLETED CANCELLED
                COMPLETED ->
                MISSED    ->
                EXPIRED   -> HELD CANCELLED
                CANCELLED ->
                """);
    }

    @Test
    void its_drawing_is_the_committed_one() {
        LifecycleRules.verifyDrawing("ticket", "appointment", AppointmentStatus.lifecycle());
    }
}
