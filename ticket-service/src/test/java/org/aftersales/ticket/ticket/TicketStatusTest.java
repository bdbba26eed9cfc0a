package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStatusTest {

    @Test
    void permits_exactly_the_declared_transitions() {
        LifecycleRules.assertMatrix(TicketStatus.lifecycle(), """
                OPEN        -> ASSIGNED CANCELLED
                ASSIGNED    -> IN_PROGRESS CANCELLED
                IN_PROGRESS -> WAITING RESOLVED CANCELLED
                WAITING     -> IN_PROGRESS RESOLVED CANCELLED
                RESOLVED    -> IN_PROGRESS CLOSED
                CLOSED      ->
                CANCELLED   ->
                """);
    }

    @Test
    void its_drawing_is_the_committed_one() {
        LifecycleRules.verifyDrawing("ticket", "ticket", TicketStatus.lifecycle());
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"ASSIGNED", "IN_PROGRESS", "WAITING"})
    void work_under_way_changes_hands_without_changing_its_state(TicketStatus status) {
        assertEquals(status, status.assigned());
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"RESOLVED", "CLOSED", "CANCELLED"})
    void work_that_is_over_is_given_to_nobody(TicketStatus status) {
        var refusal = assertThrows(Conflict.class, status::assigned);

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void is_open_until_it_is_resolved_closed_or_cancelled() {
        var open = EnumSet.noneOf(TicketStatus.class);
        for (var status : TicketStatus.values()) {
            if (status.isOpen()) open.add(status);
        }

        assertEquals(
                EnumSet.of(TicketStatus.OPEN, TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS, TicketStatus.WAITING),
                open);
    }
}
