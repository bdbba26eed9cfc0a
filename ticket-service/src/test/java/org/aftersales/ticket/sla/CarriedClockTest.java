package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.HandoverTest.merge;
import static org.aftersales.ticket.sla.PromiseFixtures.FIRST_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.NEXT_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.aSubject;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.rule;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;

/** What is owed of a merged ticket alone: it is owed where that goes on, unless it was done there. */
class CarriedClockTest {
    private static final String MONDAY = "2026-12-21T";
    private static final Instant TEN = at(MONDAY + "10:00:00+01:00");
    private static final Terms TERMS = terms(RESOLVED);

    @Test
    void what_is_carried_over_stands_still_for_what_it_has_waited_for_there() {
        var early = opened(MONDAY + "09:00:00+01:00", TERMS);
        early.await(WaitingFor.CUSTOMER_INFO, "somebody", TEN, TERMS);
        var into = opened("2026-12-24T09:30:00+01:00", terms(FIRST_ANSWER));
        var both = terms(FIRST_ANSWER, RESOLVED);
        var third = Promises.open(UUID.randomUUID(), aSubject(Priority.URGENT, "2026-12-24T09:40:00+01:00"), both);

        merge(early, into, at("2026-12-24T10:00:00+01:00"), both);
        merge(third, into, at("2026-12-24T10:00:00+01:00"), both);
        assertEquals(at("2026-12-24T11:00:00+01:00"), into.clocks().getLast().dueAt());
        takeBack(third, into, at("2026-12-24T10:00:00+01:00"), both, early);

        var carried = into.clocks().getLast();
        assertEquals("resolved", carried.promise());
        assertNull(carried.breachedAt());
        assertEquals(at("2026-12-24T18:00:00+01:00"), carried.dueAt());
    }

    @Test
    void an_answer_that_is_owed_there_is_owed_here() {
        var terms = terms(FIRST_ANSWER, NEXT_ANSWER);
        var asked = opened(MONDAY + "09:30:00+01:00", terms);
        var answered = opened(MONDAY + "09:00:00+01:00", terms);
        answered.hear(Fact.ANSWERED, at(MONDAY + "09:10:00+01:00"), terms);

        merge(asked, answered, TEN, terms);

        var owed = answered.clocks().getLast();
        assertEquals("first-answer", owed.promise());
        assertEquals(2, owed.cycle());
        assertEquals(at(MONDAY + "10:30:00+01:00"), owed.dueAt());
        takeBack(asked, answered, TEN, terms);
        assertEquals(ClockState.CANCELLED, owed.state());
        assertEquals(at(MONDAY + "10:30:00+01:00"), asked.clocks().getFirst().dueAt());
    }

    @Test
    void what_the_work_here_has_come_to_is_owed_no_more() {
        var terms = terms(rule("started", Party.CUSTOMER, Fact.OPENED, Fact.STARTED, null));
        var open = opened(MONDAY + "09:30:00+01:00", terms);
        var underWay = opened(MONDAY + "09:00:00+01:00", terms);
        underWay.hear(Fact.STARTED, at(MONDAY + "09:10:00+01:00"), terms);

        merge(open, underWay, TEN, terms);

        assertEquals(List.of(), underWay.openClocks());
        assertNull(underWay.lookAt());
    }

    @Test
    void what_was_answered_for_all_is_not_owed_again_when_one_is_taken_back() {
        var terms = terms(FIRST_ANSWER);
        var first = opened(MONDAY + "09:30:00+01:00", terms);
        var second = opened(MONDAY + "09:35:00+01:00", terms);
        var into = opened(MONDAY + "09:40:00+01:00", terms);
        merge(first, into, TEN, terms);
        merge(second, into, TEN, terms);
        into.hear(Fact.ANSWERED, at(MONDAY + "10:10:00+01:00"), terms);

        takeBack(second, into, at(MONDAY + "11:00:00+01:00"), terms, first);

        assertEquals(List.of(), into.openClocks());
    }

    @Test
    void what_was_owed_to_two_is_still_owed_when_one_is_taken_back() {
        var terms = terms(FIRST_ANSWER, NEXT_ANSWER);
        var first = opened(MONDAY + "09:30:00+01:00", terms);
        var second = opened(MONDAY + "09:35:00+01:00", terms);
        var answered = opened(MONDAY + "09:00:00+01:00", terms);
        answered.hear(Fact.ANSWERED, at(MONDAY + "09:10:00+01:00"), terms);
        merge(first, answered, TEN, terms);
        merge(second, answered, TEN, terms);

        takeBack(first, answered, TEN, terms, second);

        var owed = answered.openClocks();
        assertEquals(1, owed.size());
        assertEquals(at(MONDAY + "10:35:00+01:00"), owed.getFirst().dueAt());
    }

    private static void takeBack(Promises left, Promises from, Instant at, Terms terms, Promises... staying) {
        new Handover(left, terms, at).comeBack(from.key(), at, Meanwhile.in(from, left, at));
        new Handover(from, terms, at).giveBack(left, List.of(staying));
    }
}
