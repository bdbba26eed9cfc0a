package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.FIRST_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.NEXT_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.PARTS;
import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {
    private static final String FRIDAY = "2026-12-18T16:30:00+01:00";

    @Test
    void a_ticket_opened_on_friday_afternoon_is_to_be_resolved_on_monday_afternoon() {
        var promises = opened(FRIDAY, terms(RESOLVED));

        var clock = promises.clocks().getFirst();
        assertEquals(at("2026-12-21T16:30:00+01:00"), clock.dueAt());
        assertEquals(at("2026-12-21T15:30:00+01:00"), promises.lookAt(), "the warning comes first");
        assertEquals(List.of("Started"), told(promises));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21T16:30:00+01:00, MET", "2026-12-21T16:30:00.001+01:00, MISSED"})
    void what_is_done_at_the_due_instant_is_in_time(String done, ClockState state) {
        var promises = opened(FRIDAY, terms(RESOLVED));

        promises.hear(Fact.RESOLVED, at(done), terms(RESOLVED));

        assertEquals(state, promises.clocks().getFirst().state());
    }

    @Test
    void whoever_looks_late_notices_each_step_once_and_the_breach_at_the_due_time() {
        var promises = opened(FRIDAY, terms(RESOLVED));

        promises.notice(at("2026-12-24T12:00:00+01:00"), terms(RESOLVED));
        promises.notice(at("2026-12-24T13:00:00+01:00"), terms(RESOLVED));

        assertEquals(List.of("Started", "Escalated", "Breached", "Escalated"), told(promises));
        assertEquals(
                at("2026-12-21T16:30:00+01:00"), promises.clocks().getFirst().breachedAt());
        var levels = promises.firings().stream().map(Firing::level).toList();
        assertEquals(List.of("warning", "BREACH", "manager"), levels);
        assertEquals(
                at("2026-12-22T09:30:00+01:00"), promises.firings().getLast().reachedAt(), "two office hours later");
        assertNull(promises.lookAt());
    }

    @Test
    void a_promise_is_not_broken_at_its_last_instant() {
        var promises = opened(FRIDAY, terms(RESOLVED));

        promises.notice(at("2026-12-21T16:30:00+01:00"), terms(RESOLVED));

        assertNull(promises.clocks().getFirst().breachedAt());
        assertEquals(at("2026-12-21T16:30:00.001+01:00"), promises.lookAt());
    }

    @Test
    void waiting_for_the_customer_stops_the_clock_and_costs_open_time_only() {
        var terms = terms(RESOLVED);
        var promises = opened("2026-12-18T16:00:00+01:00", terms);

        promises.await(WaitingFor.CUSTOMER_INFO, "somebody", at("2026-12-18T17:30:00+01:00"), terms);
        var clock = promises.clocks().getFirst();
        assertEquals(ClockState.PAUSED, clock.state());
        assertNull(clock.dueAt());
        assertNull(promises.lookAt());
        promises.hear(Fact.RESUMED, at("2026-12-21T09:30:00+01:00"), terms);

        assertEquals(at("2026-12-21T17:00:00+01:00"), clock.dueAt());
        var wait = promises.waits().getFirst();
        assertEquals(Party.CUSTOMER, wait.responsible());
        assertEquals(at("2026-12-21T09:30:00+01:00"), wait.toAt());
    }

    @Test
    void waiting_for_parts_stops_no_clock_of_the_customer_and_starts_that_of_the_supplier() {
        var terms = terms(RESOLVED, PARTS);
        var promises = opened(FRIDAY, terms);

        promises.await(WaitingFor.PARTS, "somebody", at("2026-12-18T17:00:00+01:00"), terms);
        promises.hear(Fact.RESUMED, at("2026-12-19T18:00:00+01:00"), terms);

        var parts = promises.clocks().getLast();
        assertEquals(ClockState.RUNNING, promises.clocks().getFirst().state());
        assertEquals(ClockState.MISSED, parts.state());
        assertEquals(Party.SUPPLIER, parts.party());
        assertEquals(at("2026-12-19T17:00:00+01:00"), parts.breachedAt());
    }

    @Test
    void a_breach_before_the_pause_is_noticed_when_the_pause_begins() {
        var terms = terms(RESOLVED);
        var promises = opened(FRIDAY, terms);

        promises.await(WaitingFor.CUSTOMER_INFO, "somebody", at("2026-12-23T10:00:00+01:00"), terms);

        assertEquals(
                at("2026-12-21T16:30:00+01:00"), promises.clocks().getFirst().breachedAt());
    }

    @Test
    void the_next_answer_is_owed_from_the_oldest_unanswered_message_on_and_after_the_first_only() {
        var terms = terms(FIRST_ANSWER, NEXT_ANSWER);
        var promises = opened("2026-12-21T09:00:00+01:00", terms);
        promises.hear(Fact.CUSTOMER_WROTE, at("2026-12-21T09:10:00+01:00"), terms);
        assertEquals(1, promises.clocks().size());

        promises.hear(Fact.ANSWERED, at("2026-12-21T09:20:00+01:00"), terms);
        promises.hear(Fact.CUSTOMER_WROTE, at("2026-12-21T10:00:00+01:00"), terms);
        promises.hear(Fact.CUSTOMER_WROTE, at("2026-12-21T10:30:00+01:00"), terms);

        assertEquals(
                at("2026-12-21T11:00:00+01:00"), promises.clocks().getLast().dueAt());
        assertEquals(2, promises.clocks().size());
    }

    @Test
    void a_reopened_ticket_has_another_cycle_and_the_first_one_stays_as_it_ended() {
        var terms = terms(RESOLVED);
        var promises = opened(FRIDAY, terms);
        promises.hear(Fact.RESOLVED, at("2026-12-21T10:00:00+01:00"), terms);
        promises.hear(Fact.REOPENED, at("2026-12-22T09:00:00+01:00"), terms);

        var again = promises.clocks().getLast();
        assertEquals(2, again.cycle());
        assertEquals(at("2026-12-22T18:00:00+01:00"), again.dueAt());
        assertEquals(ClockState.MET, promises.clocks().getFirst().state());
    }

    @Test
    void who_calls_the_work_off_calls_off_what_was_promised() {
        var terms = terms(RESOLVED, FIRST_ANSWER);
        var promises = opened(FRIDAY, terms);

        promises.hear(Fact.CANCELLED, at("2026-12-18T16:45:00+01:00"), terms);

        assertEquals(
                List.of(ClockState.CANCELLED, ClockState.CANCELLED),
                promises.clocks().stream().map(PromiseClock::state).toList());
        assertNull(promises.lookAt());
    }

    private static List<String> told(Promises promises) {
        return promises.raisedEvents().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
