package org.aftersales.ticket.mail;

import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;

class ReceivedStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(ReceivedStatus.lifecycle(), """
                ANSWER     ->
                OPENED     ->
                NOTED      ->
                UNASSIGNED -> ASSIGNED DISMISSED
                ASSIGNED   ->
                DISMISSED  ->
                BOUNCE     ->
                IGNORED    ->
                """);
    }

    @Test
    void the_published_drawing_is_the_table() {
        LifecycleRules.verifyDrawing("ticket", "received-mail", ReceivedStatus.lifecycle());
    }
}
