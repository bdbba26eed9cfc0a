package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.COLLEAGUE;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.TECHNICIAN;
import static org.aftersales.ticket.ticket.TicketFixtures.aClosedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicketInWork;
import static org.aftersales.ticket.ticket.TicketFixtures.anOpenTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketFixtures.resolved;
import static org.aftersales.ticket.ticket.TicketStatus.IN_PROGRESS;
import static org.aftersales.ticket.ticket.TicketStatus.RESOLVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class TicketItemTest {
    private static final Findings FIXED = new Findings(Outcome.REPAIRED, "POWER_BOARD", null);
    private static final Findings LOST = new Findings(Outcome.NOT_REPAIRABLE, "PANEL_BROKEN", null);

    @Test
    void the_last_item_to_end_resolves_the_ticket() {
        var ticket = aTicketOfTwo();

        ticket.completeItem(ticket.items().getFirst().id(), FIXED, TECHNICIAN, NOW);
        assertEquals(IN_PROGRESS, ticket.standing().status());
        ticket.completeItem(ticket.items().getLast().id(), LOST, TECHNICIAN, NOW.plusSeconds(60));

        assertEquals(RESOLVED, ticket.standing().status());
        var event = assertInstanceOf(
                TicketEvent.Resolved.class, ticket.raisedEvents().getLast());
        assertEquals(Outcome.MIXED, event.outcome());
        assertEquals("several-items", event.findingCode());
        assertEquals(NOW.plusSeconds(60), event.resolvedAt());
    }

    @Test
    void items_that_end_alike_give_the_ticket_their_outcome() {
        var ticket = aTicketOfTwo();

        for (var item : ticket.items()) ticket.completeItem(item.id(), FIXED, TECHNICIAN, NOW);

        assertEquals(Outcome.REPAIRED, ticket.standing().outcome());
    }

    @Test
    void a_ticket_is_not_resolved_before_its_items_are() {
        var ticket = aTicketOfTwo();

        var refusal = assertThrows(Conflict.class, () -> ticket.take(resolved(), TECHNICIAN, NOW));

        assertEquals("items-without-outcome", refusal.code());
        assertEquals(IN_PROGRESS, ticket.standing().status());
    }

    @Test
    void after_a_reopening_the_later_outcome_of_an_item_counts() {
        var ticket = aTicketOfTwo();
        for (var item : ticket.items()) ticket.completeItem(item.id(), FIXED, TECHNICIAN, NOW);
        ticket.take(because(IN_PROGRESS, "same-fault-again"), AGENT, NOW.plusSeconds(60));

        ticket.completeItem(ticket.items().getLast().id(), LOST, TECHNICIAN, NOW.plusSeconds(120));

        assertEquals(Outcome.MIXED, ticket.standing().outcome());
        assertEquals(NOW, ticket.standing().resolutions().firstResolvedAt());
        assertEquals(1, ticket.standing().resolutions().reopenCount());
        assertEquals(NOW.plusSeconds(120), ticket.standing().resolvedAt());
    }

    @Test
    void an_item_ends_only_in_work_that_is_under_way_and_by_who_does_it() {
        var ticket = anOpenTicket();
        ticket.addItem(new Device(UUID.randomUUID(), null, null), NOW);
        var item = ticket.items().getFirst().id();

        assertEquals(
                "illegal-transition",
                assertThrows(Conflict.class, () -> ticket.completeItem(item, FIXED, AGENT, NOW))
                        .code());
        var begun = aTicketOfTwo();
        assertThrows(
                Actor.NotTheAssignee.class,
                () -> begun.completeItem(begun.items().getFirst().id(), FIXED, COLLEAGUE, NOW));
        assertThrows(NotFound.class, () -> begun.completeItem(item, FIXED, TECHNICIAN, NOW));
        var delivered = new Findings(Outcome.DELIVERED, "X", null);
        assertThrows(
                RuleViolated.class,
                () -> begun.completeItem(begun.items().getFirst().id(), delivered, TECHNICIAN, NOW));
    }

    @Test
    void nothing_is_added_to_work_that_is_over_and_not_without_end() {
        var device = new Device(null, "09521234001348", null);
        var open = anOpenTicket();
        for (int i = 0; i < 100; i++) open.addItem(device, NOW);

        assertThrows(Items.TooManyItems.class, () -> open.addItem(device, NOW));
        assertThrows(Life.WorkIsOver.class, () -> aClosedTicket().addItem(device, NOW));
        assertThrows(Life.WorkIsOver.class, () -> aClosedTicket().changePriority(Priority.HIGH, NOW));
    }

    @Test
    void what_is_as_urgent_as_before_is_no_news() {
        var ticket = anOpenTicket();

        ticket.changePriority(Priority.NORMAL, NOW);

        assertEquals(1, ticket.raisedEvents().size());
    }

    @Test
    void what_was_resolved_too_long_ago_is_not_reopened() {
        var ticket = TicketFixtures.aResolvedTicket();
        var late = NOW.plusSeconds(15 * 86_400);

        var refusal =
                assertThrows(Conflict.class, () -> ticket.take(because(IN_PROGRESS, "same-fault-again"), AGENT, late));

        assertEquals("too-late-to-reopen", refusal.code());
        assertEquals(RESOLVED, ticket.standing().status());
    }

    private static Ticket aTicketOfTwo() {
        var ticket = aTicketInWork();
        ticket.addItem(new Device(UUID.randomUUID(), "09521234001348", "TV55EN510501"), NOW);
        ticket.addItem(new Device(null, "09521234001348", "TV55EN510502"), NOW);
        return ticket;
    }
}
