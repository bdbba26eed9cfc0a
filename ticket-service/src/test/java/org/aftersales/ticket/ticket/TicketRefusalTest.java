package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.COLLEAGUE;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.TECHNICIAN;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.anAssignedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.anOpenTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketFixtures.complete;
import static org.aftersales.ticket.ticket.TicketFixtures.findings;
import static org.aftersales.ticket.ticket.TicketFixtures.to;
import static org.aftersales.ticket.ticket.TicketStatus.ASSIGNED;
import static org.aftersales.ticket.ticket.TicketStatus.IN_PROGRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketRefusalTest {

    @Test
    void a_technician_takes_work_but_does_not_give_it_to_others() {
        var ticket = anOpenTicket();

        var refusal =
                assertThrows(Actor.OnlyForOneself.class, () -> ticket.assign(COLLEAGUE.subject(), TECHNICIAN, NOW));
        ticket.assign(TECHNICIAN.subject(), TECHNICIAN, NOW);

        assertEquals("only-for-oneself", refusal.code());
        assertEquals("a-technician", ticket.standing().assignee());
    }

    @Test
    void a_technician_does_not_take_the_work_of_another() {
        var ticket = anAssignedTicket();

        var refusal =
                assertThrows(Actor.AlreadyAssigned.class, () -> ticket.assign(COLLEAGUE.subject(), COLLEAGUE, NOW));

        assertEquals("already-assigned", refusal.code());
        assertEquals("a-technician", ticket.standing().assignee());
    }

    @Test
    void a_technician_does_not_move_the_work_of_another() {
        var ticket = anAssignedTicket();

        var refusal = assertThrows(Actor.NotTheAssignee.class, () -> ticket.take(to(IN_PROGRESS), COLLEAGUE, NOW));

        assertEquals("not-the-assignee", refusal.code());
        assertEquals(ASSIGNED, ticket.standing().status());
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, IN_PROGRESS", "ASSIGNED, CANCELLED"})
    void a_technician_neither_reopens_nor_cancels(TicketStatus from, TicketStatus to) {
        var refusal = assertThrows(Forbidden.class, () -> aTicket(from).take(because(to, "because"), TECHNICIAN, NOW));

        assertEquals("role-not-permitted", refusal.code());
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void a_move_that_the_lifecycle_lacks_changes_nothing(TicketStatus from) {
        for (var to : TicketStatus.values()) {
            if (Life.of(TicketKind.REPAIR).table().permits(from, to)) continue;
            var ticket = aTicket(from);
            var events = ticket.raisedEvents();

            var refusal = assertThrows(Conflict.class, () -> ticket.take(complete(to), AGENT, NOW));

            assertEquals("illegal-transition", refusal.code());
            assertEquals(from, ticket.standing().status());
            assertEquals(events, ticket.raisedEvents());
        }
    }

    @Test
    void nobody_is_assigned_without_being_named() {
        var refusal = assertThrows(
                TicketStep.AssigneeNeeded.class, () -> anOpenTicket().take(to(ASSIGNED), AGENT, NOW));

        assertEquals("assignee-needed", refusal.code());
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, WAITING, /waitingFor",
        "IN_PROGRESS, RESOLVED, /findings",
        "RESOLVED, IN_PROGRESS, /reason",
        "OPEN, CANCELLED, /reason"
    })
    void a_step_that_was_not_told_what_it_needs_is_refused(TicketStatus from, TicketStatus to, String pointer) {
        var ticket = aTicket(from);

        var refusal = assertThrows(RuleViolated.class, () -> ticket.take(to(to), AGENT, NOW));

        assertEquals("wrong-fields", refusal.code());
        assertEquals(
                List.of(pointer),
                refusal.violations().stream().map(Violation::pointer).toList());
        assertEquals(from, ticket.standing().status());
    }

    @Test
    void a_step_that_was_told_what_belongs_to_another_is_refused() {
        var everything = new Transition(IN_PROGRESS, WaitingFor.PARTS, "because", findings());

        var refusal = assertThrows(RuleViolated.class, () -> anAssignedTicket().take(everything, AGENT, NOW));

        assertEquals(
                List.of("/waitingFor", "/findings"),
                refusal.violations().stream().map(Violation::pointer).toList());
    }
}
