package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.LifecycleRules;
import org.aftersales.ticket.ticket.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockEventContractTest {

    /** A promise that was broken, planned anew and ended. */
    static List<DomainEvent> everyEvent() {
        var promises = opened("2026-12-18T16:30:00+01:00", terms(RESOLVED));
        promises.notice(at("2026-12-24T12:00:00+01:00"), terms(RESOLVED));
        promises.replan(
                promises.subject().of(Priority.URGENT),
                terms(RESOLVED),
                terms(RESOLVED),
                at("2026-12-24T12:00:00+01:00"));
        promises.hear(Fact.RESOLVED, at("2026-12-24T13:00:00+01:00"), terms(RESOLVED));
        return promises.raisedEvents();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_emitted_event_matches_its_schema(DomainEvent event) {
        Contracts.assertEmitted(event);
    }

    @Test
    void every_kind_of_event_was_among_them() {
        Set<Class<?>> emitted = everyEvent().stream().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(ClockEvent.class.getPermittedSubclasses()), emitted);
    }

    @Test
    void every_published_example_matches_its_schema_and_has_an_event() {
        var declared = Arrays.stream(ClockEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        var published = Contracts.types().stream()
                .filter(type -> type.startsWith("ticket.clock."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(declared, published);
        published.forEach(Contracts::assertExample);
    }

    @Test
    void a_clock_takes_exactly_the_declared_moves_and_is_drawn() {
        LifecycleRules.assertMatrix(ClockState.lifecycle(), """
                RUNNING   -> PAUSED MET MISSED CANCELLED
                PAUSED    -> RUNNING CANCELLED
                MET       ->
                MISSED    ->
                CANCELLED ->
                """);
        LifecycleRules.verifyDrawing("ticket", "clock", ClockState.lifecycle());
    }
}
