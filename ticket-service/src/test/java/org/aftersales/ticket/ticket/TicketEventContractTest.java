package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketFixtures.AGENT;
import static org.aftersales.ticket.ticket.TicketFixtures.NOW;
import static org.aftersales.ticket.ticket.TicketFixtures.aClosedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aResolvedTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aScheduledTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.aTicketInWork;
import static org.aftersales.ticket.ticket.TicketFixtures.aWaitingTicket;
import static org.aftersales.ticket.ticket.TicketFixtures.because;
import static org.aftersales.ticket.ticket.TicketFixtures.findings;
import static org.aftersales.ticket.ticket.TicketFixtures.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketEventContractTest {

    /** Events of whole lives, so that each type is raised by the aggregate itself. */
    static List<DomainEvent> everyEvent() {
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
        for (var ticket : List.of(cancelled, reopened, several, aScheduledTicket(), aClosedTicket(), support)) {
            events.addAll(ticket.raisedEvents());
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_emitted_event_matches_its_schema(DomainEvent event) {
        Contracts.assertEmitted(event);
    }

    @Test
    void every_kind_of_event_was_among_them() {
        Set<Class<?>> emitted = everyEvent().stream().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(TicketEvent.class.getPermittedSubclasses()), emitted);
    }

    @Test
    void every_published_example_matches_its_schema_and_has_an_event() {
        var declared = Arrays.stream(TicketEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        var published = Contracts.types().stream()
                .filter(type -> type.startsWith("ticket.ticket."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(declared, published);
        published.forEach(Contracts::assertExample);
    }
}
