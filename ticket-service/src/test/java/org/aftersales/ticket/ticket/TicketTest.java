package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.COLLEAGUE;
import static org.aftersales.ticket.ticket.TicketFixtures.MANAGER;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.TECHNICIAN;
import static org.aftersales.ticket.ticket.TicketFixtures.aConcern;
import static org.aftersales.ticket.ticket.TicketFixtures.aResolvedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicketInWork;
import static org.aftersales.ticket.ticket.TicketFixtures.aWaitingTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.anAssignedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.anOpenTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketFixtures.complete;
import static org.aftersales.ticket.ticket.TicketFixtures.resolved;
import static org.aftersales.ticket.ticket.TicketFixtures.to;
import static org.aftersales.ticket.ticket.TicketFixtures.waitFor;
import static org.aftersales.ticket.ticket.TicketStatus.ASSIGNED;
import static org.aftersales.ticket.ticket.TicketStatus.CANCELLED;
import static org.aftersales.ticket.ticket.TicketStatus.CLOSED;
import static org.aftersales.ticket.ticket.TicketStatus.IN_PROGRESS;
import static org.aftersales.ticket.ticket.TicketStatus.OPEN;
import static org.aftersales.ticket.ticket.TicketStatus.RESOLVED;
import static org.aftersales.ticket.ticket.TicketStatus.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.ReadableNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {

    @Test
    void an_approved_claim_opens_a_repair() {
        var id = new TicketId(UUID.randomUUID());
        var concern = aConcern();

        var ticket = Ticket.open(id, Work.repair(concern), Cause.fact("claim-approved", NOW));

        assertTrue(ReadableNumber.valid(ticket.number()), ticket.number());
        var facts = new TicketFacts(id, ticket.number(), TicketKind.REPAIR, concern);
        assertEquals(List.of(new TicketEvent.Opened(facts, Priority.NORMAL, NOW)), ticket.raisedEvents());
        assertEquals(OPEN, ticket.standing().status());
    }

    @Test
    void an_agent_gives_the_work_to_somebody() {
        var ticket = anOpenTicket();

        ticket.assign("a-technician", AGENT, NOW);

        assertEquals(ASSIGNED, ticket.standing().status());
        var assigned = assertInstanceOf(
                TicketEvent.Assigned.class, ticket.raisedEvents().getLast());
        assertEquals("a-technician", assigned.assignee());
    }

    @Test
    void waiting_work_changes_hands_and_keeps_waiting_for_the_same() {
        var ticket = aWaitingTicket();

        ticket.assign(COLLEAGUE.subject(), MANAGER, NOW);

        assertEquals(WAITING, ticket.standing().status());
        assertEquals(WaitingFor.PARTS, ticket.standing().waitingFor());
        assertEquals("another-technician", ticket.standing().assignee());
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, SCHEDULED, Scheduled",
        "SCHEDULED, IN_PROGRESS, Started",
        "SCHEDULED, WAITING, Waiting",
        "WAITING, SCHEDULED, Scheduled",
        "SCHEDULED, CANCELLED, Cancelled",
        "ASSIGNED, IN_PROGRESS, Started",
        "IN_PROGRESS, WAITING, Waiting",
        "WAITING, IN_PROGRESS, Resumed",
        "IN_PROGRESS, RESOLVED, Resolved",
        "WAITING, RESOLVED, Resolved",
        "RESOLVED, IN_PROGRESS, Reopened",
        "RESOLVED, CLOSED, Closed",
        "OPEN, CANCELLED, Cancelled",
        "ASSIGNED, CANCELLED, Cancelled",
        "IN_PROGRESS, CANCELLED, Cancelled",
        "WAITING, CANCELLED, Cancelled"
    })
    void every_step_raises_its_event_and_leaves_one_line_in_the_history(
            TicketStatus from, TicketStatus to, String event) {
        var ticket = aTicket(from);
        var before = ticket.raisedEvents().size();

        ticket.take(complete(to), AGENT, NOW);

        assertEquals(before + 1, ticket.raisedEvents().size());
        assertEquals(event, ticket.raisedEvents().getLast().getClass().getSimpleName());
        assertEquals(before + 1, ticket.history().size());
        var entry = ticket.history().getLast();
        assertEquals(from, entry.from());
        assertEquals(to, entry.to());
        assertEquals("an-agent", entry.cause().actor());
    }

    @Test
    void a_technician_resolves_and_closes_their_own_work() {
        var ticket = aTicketInWork();

        ticket.take(resolved(), TECHNICIAN, NOW);
        ticket.take(to(CLOSED), TECHNICIAN, NOW.plusSeconds(60));

        assertEquals(NOW, ticket.standing().resolvedAt());
        assertEquals(NOW.plusSeconds(60), ticket.standing().closedAt());
        var closed =
                assertInstanceOf(TicketEvent.Closed.class, ticket.raisedEvents().getLast());
        assertEquals(Outcome.PART_REPLACED, closed.outcome());
    }

    @Test
    void a_reopened_ticket_has_no_findings_but_its_history_keeps_them() {
        var ticket = aResolvedTicket();

        ticket.take(because(IN_PROGRESS, "same-fault-again"), MANAGER, NOW);

        assertNull(ticket.standing().findings());
        assertNull(ticket.standing().resolvedAt());
        var resolution = ticket.history().get(ticket.history().size() - 2);
        assertEquals(RESOLVED, resolution.to());
        assertEquals(Outcome.PART_REPLACED, resolution.outcome());
        assertEquals("POWER_BOARD", resolution.findingCode());
    }

    @Test
    void a_ticket_that_goes_on_waits_for_nothing() {
        var ticket = aWaitingTicket();

        ticket.take(to(IN_PROGRESS), TECHNICIAN, NOW);

        assertNull(ticket.standing().waitingFor());
        assertEquals(
                WaitingFor.PARTS,
                ticket.history().get(ticket.history().size() - 2).waitingFor());
    }

    @Test
    void waiting_names_what_it_waits_for() {
        var ticket = aTicketInWork();

        ticket.take(waitFor(WaitingFor.CUSTOMER_APPROVAL), TECHNICIAN, NOW);

        var waiting = assertInstanceOf(
                TicketEvent.Waiting.class, ticket.raisedEvents().getLast());
        assertEquals(WaitingFor.CUSTOMER_APPROVAL, waiting.waitingFor());
    }

    @Test
    void a_withdrawn_claim_calls_the_work_off() {
        var ticket = anAssignedTicket();

        ticket.cancel(Cause.fact("claim-withdrawn", NOW));

        assertEquals(CANCELLED, ticket.standing().status());
        var cancelled = assertInstanceOf(
                TicketEvent.Cancelled.class, ticket.raisedEvents().getLast());
        assertEquals("claim-withdrawn", cancelled.reasonCode());
        assertEquals("system", ticket.history().getLast().cause().actor());
    }
}
