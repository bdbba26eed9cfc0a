package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.FIRST_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.NEXT_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.OFFICE;
import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;

class ReplanTest {
    private static final String FRIDAY = "2026-12-18T16:30:00+01:00";

    @Test
    void a_change_of_priority_plans_from_the_original_start_and_forgets_no_pause() {
        var terms = terms(RESOLVED);
        var promises = opened("2026-12-18T16:00:00+01:00", terms);
        promises.await(WaitingFor.CUSTOMER_INFO, "somebody", at("2026-12-18T17:30:00+01:00"), terms);
        promises.hear(Fact.RESUMED, at("2026-12-21T09:30:00+01:00"), terms);

        PromiseFixtures.replan(
                promises, promises.subject().of(Priority.URGENT), terms, terms, at("2026-12-21T09:45:00+01:00"));

        assertEquals(
                at("2026-12-21T10:00:00+01:00"), promises.clocks().getFirst().dueAt());
    }

    @Test
    void a_breach_stays_and_unfired_levels_move() {
        var terms = terms(RESOLVED);
        var promises = opened(FRIDAY, terms);
        PromiseFixtures.replan(
                promises, promises.subject().of(Priority.URGENT), terms, terms, at("2026-12-21T10:00:00+01:00"));
        assertEquals(
                at("2026-12-21T09:30:00+01:00"), promises.clocks().getFirst().breachedAt());

        PromiseFixtures.replan(
                promises, promises.subject().of(Priority.NORMAL), terms, terms, at("2026-12-21T10:30:00+01:00"));

        var clock = promises.clocks().getFirst();
        assertEquals(at("2026-12-21T16:30:00+01:00"), clock.dueAt());
        assertEquals(at("2026-12-21T09:30:00+01:00"), clock.breachedAt());
        assertTrue(clock.hasFired("warning"));
        assertEquals(at("2026-12-22T09:30:00+01:00"), promises.lookAt(), "the manager, two hours after");
    }

    @Test
    void other_terms_move_a_ticket_only_when_they_are_taken_over() {
        var promises = opened(FRIDAY, terms(RESOLVED));
        var later = terms(2, OFFICE, FIRST_ANSWER);

        PromiseFixtures.replan(promises, promises.subject(), terms(RESOLVED), later, at("2026-12-18T16:40:00+01:00"));

        assertEquals(ClockState.CANCELLED, promises.clocks().getFirst().state());
        assertEquals("first-answer", promises.clocks().getLast().promise());
        assertEquals(at(FRIDAY), promises.clocks().getLast().pace().startedAt());
        assertEquals(2, promises.policy().number());
    }

    /** Else whoever was answered within minutes would be told later that nobody had answered in time. */
    @Test
    void what_had_come_about_before_it_was_promised_is_not_waited_for() {
        var terms = terms(RESOLVED);
        var promises = opened(FRIDAY, terms);
        promises.hear(Fact.ANSWERED, at("2026-12-18T16:35:00+01:00"), terms);

        PromiseFixtures.replan(
                promises,
                promises.subject().of(Priority.URGENT),
                terms,
                terms(2, OFFICE, RESOLVED, FIRST_ANSWER),
                at("2026-12-21T09:45:00+01:00"));

        assertEquals(
                List.of("resolved"),
                promises.clocks().stream().map(PromiseClock::promise).toList());
    }

    @Test
    void what_follows_an_answer_follows_one_that_was_given_before_it_was_promised() {
        var terms = terms(RESOLVED);
        var others = terms(2, OFFICE, FIRST_ANSWER, NEXT_ANSWER);
        var promises = opened(FRIDAY, terms);
        promises.hear(Fact.ANSWERED, at("2026-12-18T16:35:00+01:00"), terms);
        PromiseFixtures.replan(promises, promises.subject(), terms, others, at("2026-12-18T16:40:00+01:00"));

        promises.hear(Fact.CUSTOMER_WROTE, at("2026-12-18T16:45:00+01:00"), others);

        var next = promises.openClocks().getFirst();
        assertEquals("next-answer", next.promise());
        assertEquals(at("2026-12-18T17:45:00+01:00"), next.dueAt());
    }

    @Test
    void what_other_terms_called_off_is_promised_again_by_those_that_promise_it() {
        var terms = terms(RESOLVED);
        var others = terms(2, OFFICE, FIRST_ANSWER);
        var promises = opened(FRIDAY, terms);
        PromiseFixtures.replan(promises, promises.subject(), terms, others, at("2026-12-18T16:40:00+01:00"));

        PromiseFixtures.replan(promises, promises.subject(), others, terms, at("2026-12-18T16:50:00+01:00"));

        var again = promises.openClocks().getFirst();
        assertEquals("resolved", again.promise());
        assertEquals(2, again.cycle());
        assertEquals(at("2026-12-21T16:30:00+01:00"), again.dueAt());
    }
}
