package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;

import java.util.List;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.kit.test.LifecycleRules;
import org.aftersales.ticket.ticket.Priority;
import org.junit.jupiter.api.Test;

class ClockEventContractTest {

    /** A promise that was broken, planned anew and ended. */
    private static List<DomainEvent> everyEvent() {
        var promises = opened("2026-12-18T16:30:00+01:00", terms(RESOLVED));
        promises.notice(at("2026-12-24T12:00:00+01:00"), terms(RESOLVED));
        PromiseFixtures.replan(
                promises,
                promises.subject().of(Priority.URGENT),
                terms(RESOLVED),
                terms(RESOLVED),
                at("2026-12-24T12:00:00+01:00"));
        promises.hear(Fact.RESOLVED, at("2026-12-24T13:00:00+01:00"), terms(RESOLVED));
        return promises.raisedEvents();
    }

    @Test
    void every_event_is_as_its_contract_says_and_no_contract_is_left_over() {
        EventFamily.assertWhole(ClockEvent.class, "ticket.clock.", everyEvent());
    }

    @Test
    void a_clock_takes_exactly_the_declared_moves_and_is_drawn() {
        LifecycleRules.assertMatrix(ClockState.lifecycle(), """
                RUNNING   -> PAUSED MET MISSED CANCELLED MERGED
                PAUSED    -> RUNNING CANCELLED
                MET       ->
                MISSED    ->
                CANCELLED ->
                MERGED    -> RUNNING
                """);
        LifecycleRules.verifyDrawing("ticket", "clock", ClockState.lifecycle());
    }
}
