package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketStatus.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketMergeTest {

    @ParameterizedTest
    @CsvSource({"OPEN", "ASSIGNED", "IN_PROGRESS", "WAITING"})
    void what_was_merged_and_taken_apart_again_stands_as_before(TicketStatus status) {
        var ticket = aTicket(status);
        var before = ticket.standing();
        var cause = AGENT.cause("same-fault", NOW);

        ticket.step(Stepped.merged(ticket, UUID.randomUUID(), cause), cause);
        assertFalse(ticket.isOpen());
        ticket.step(Stepped.unmerged(ticket, UUID.randomUUID(), cause), cause);

        assertEquals(before, ticket.standing());
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED", "RESOLVED", "CLOSED", "CANCELLED", "MERGED"})
    void what_has_a_date_or_is_over_is_not_merged(TicketStatus status) {
        var ticket = aTicket(status);
        var cause = AGENT.cause("same-fault", NOW);

        var refusal = assertThrows(
                Conflict.class, () -> ticket.step(Stepped.merged(ticket, UUID.randomUUID(), cause), cause));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void a_merged_ticket_is_neither_given_away_nor_moved_without_the_other() {
        var ticket = aTicket(TicketStatus.MERGED);

        var assignment = assertThrows(Conflict.class, () -> ticket.assign("a-technician", AGENT, NOW));
        var move = assertThrows(RuleViolated.class, () -> ticket.take(because(OPEN, "mistake"), AGENT, NOW));

        assertEquals("illegal-transition", assignment.code());
        assertEquals("other-ticket-needed", move.code());
    }
}
