package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads what is told of a clock knows when it is due now. */
class MovedPromisesTest {
    private final Terms terms = terms(RESOLVED);
    private Promises promises;

    @BeforeEach
    void a_promise_that_stands_still_from_half_past_five() {
        promises = opened("2026-12-18T16:00:00+01:00", terms);
        await(WaitingFor.CUSTOMER_INFO, "2026-12-18T17:30:00+01:00");
    }

    @Test
    void it_is_told_when_it_is_due_after_a_pause() {
        promises.hear(Fact.RESUMED, at("2026-12-21T09:30:00+01:00"), terms);

        assertEquals(List.of(at("2026-12-21T17:00:00+01:00")), replanned());
        assertEquals(List.of("Started", "Replanned"), told());
    }

    @Test
    void it_is_told_where_the_ticket_waits_on_for_something_that_is_ours() {
        await(WaitingFor.PARTS, "2026-12-21T09:30:00+01:00");

        assertEquals(List.of(at("2026-12-21T17:00:00+01:00")), replanned());
    }

    @Test
    void nothing_is_told_while_it_stands_still() {
        await(WaitingFor.CUSTOMER_INFO, "2026-12-21T09:30:00+01:00");

        assertEquals(List.of("Started"), told());
    }

    @Test
    void nothing_is_told_of_a_new_time_where_it_was_kept_at_once() {
        promises.hear(Fact.RESOLVED, at("2026-12-21T09:30:00+01:00"), terms);

        assertEquals(List.of("Started", "Completed"), told());
    }

    private void await(WaitingFor reason, String at) {
        promises.await(reason, "somebody", at(at), terms);
    }

    private List<Instant> replanned() {
        return promises.raisedEvents().stream()
                .filter(ClockEvent.Replanned.class::isInstance)
                .map(event -> ((ClockEvent.Replanned) event).dueAt())
                .toList();
    }

    private List<String> told() {
        return promises.raisedEvents().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
