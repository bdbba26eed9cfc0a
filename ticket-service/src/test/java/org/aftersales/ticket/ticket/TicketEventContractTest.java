package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.aClosedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aMergedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aResolvedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aScheduledTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicketInWork;
import static org.aftersales.ticket.ticket.TicketFixtures.aWaitingTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketFixtures.findings;
import static org.aftersales.ticket.ticket.TicketFixtures.to;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

class TicketEventContractTest {

    /** Events of whole lives, so that each type is raised by the aggregate itself. */
    private static List<DomainEvent> everyEvent() {
        var cancelled = aWaitingTicket();
        cancelled.take(to(TicketStatus.IN_PROGRESS), AGENT, NOW);
        cancelled.take(because(TicketStatus.CANCELLED, "duplicate"), AGENT, NOW);
        var reopened = aResolvedTicket();
        reopened.take(because(TicketStatus.IN_PROGRESS, "same-fault-again"), AGENT, NOW);
        var sparse = new Concern(UUID.randomUUID(), "parsian", null, null, null, null, null);
        var several = aTicketInWork();
        several.changePriority(Priority.URGENT, NOW);
        several.addItem(new Device(null, "09521234001348", null), NOW);
        several.addItem(new Device(UUID.randomUUID(), null, "TV55EN510502"), NOW);
        for (var item : several.items()) several.completeItem(item.id(), findings(), AGENT, NOW);
        var support = Ticket.open(
                new TicketId(UUID.randomUUID()),
                new Work(TicketKind.SUPPORT, Priority.LOW, sparse, null, null),
                AGENT.cause(null, NOW));

        var events = new ArrayList<DomainEvent>();
        for (var ticket :
                List.of(cancelled, reopened, several, aScheduledTicket(), aClosedTicket(), support, related())) {
            events.addAll(ticket.raisedEvents());
        }
        return events;
    }

    private static Ticket related() {
        var ticket = aMergedTicket();
        var apart = AGENT.cause("other-device", NOW);
        ticket.step(Stepped.unmerged(ticket, UUID.randomUUID(), apart), apart);
        ticket.tell(new TicketEvent.Linked(ticket.facts(), "CAUSED_BY", UUID.randomUUID(), NOW));
        ticket.tell(new TicketEvent.Unlinked(ticket.facts(), "CAUSED_BY", UUID.randomUUID(), NOW));
        return ticket;
    }

    @Test
    void every_event_is_as_its_contract_says_and_no_contract_is_left_over() {
        EventFamily.assertWhole(TicketEvent.class, "ticket.ticket.", everyEvent());
    }
}
