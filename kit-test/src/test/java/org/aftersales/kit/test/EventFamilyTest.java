package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.junit.jupiter.api.Test;

class EventFamilyTest {

    sealed interface Sale extends DomainEvent {
        @EventType("kit.sample.sold.v1")
        record Sold(String what) implements Sale {}
    }

    sealed interface Clock extends DomainEvent {
        @EventType("ticket.clock.breached.v1")
        record Breached(String what) implements Clock {}
    }

    sealed interface Nothing extends DomainEvent {
        @EventType("ticket.ticket.closed.v1")
        record Closed() implements Nothing {}
    }

    @Test
    void an_event_that_no_schema_knows_is_told() {
        assertThrows(
                java.io.UncheckedIOException.class,
                () -> EventFamily.assertWhole(Sale.class, "kit.sample.", List.of(new Sale.Sold("a lathe"))));
    }

    @Test
    void an_event_that_is_not_as_its_schema_says_is_told() {
        var told = assertThrows(
                AssertionError.class,
                () -> EventFamily.assertWhole(Clock.class, "ticket.clock.", List.of(new Clock.Breached("late"))));

        assertTrue(String.valueOf(told.getMessage()).contains("breaks its contract"), told::getMessage);
    }

    @Test
    void a_kind_that_nobody_emits_is_told() {
        var told = assertThrows(
                AssertionError.class, () -> EventFamily.assertWhole(Nothing.class, "ticket.ticket.", List.of()));

        assertTrue(String.valueOf(told.getMessage()).startsWith("kinds that were emitted"), told::getMessage);
    }
}
