package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.aSubject;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;

/** Rule 19 of the trade: what is left keeps the earliest start and the strictest open clock. */
class HandoverTest {
    private static final String MONDAY = "2026-12-21T";
    private static final Instant TEN = at(MONDAY + "10:00:00+01:00");
    private static final Terms TERMS = terms(RESOLVED);

    private final Promises early = opened(MONDAY + "09:00:00+01:00", TERMS);
    private final Promises late = opened(MONDAY + "09:45:00+01:00", TERMS);

    @Test
    void what_is_left_is_counted_from_the_earlier_start_and_nothing_twice() {
        merge(early, late, TEN);

        assertEquals(ClockState.MERGED, clock(early).state());
        assertNull(early.lookAt());
        assertEquals(at(MONDAY + "09:00:00+01:00"), clock(late).pace().startedAt());
        assertEquals(at(MONDAY + "18:00:00+01:00"), clock(late).dueAt());
    }

    @Test
    void the_stricter_of_two_promises_holds_whichever_ticket_it_was_made_for() {
        var urgent = Promises.open(UUID.randomUUID(), aSubject(Priority.URGENT, MONDAY + "09:45:00+01:00"), TERMS);

        merge(urgent, early, TEN);

        assertEquals("PT2H", clock(early).pace().target());
        assertEquals(at(MONDAY + "11:00:00+01:00"), clock(early).dueAt());
        merge(opened(MONDAY + "09:50:00+01:00", TERMS), early, TEN);
        assertEquals(at(MONDAY + "11:00:00+01:00"), clock(early).dueAt());
    }

    @Test
    void taken_back_each_is_due_as_before() {
        merge(early, late, TEN);

        takeBack(early, late, TEN, at(MONDAY + "11:00:00+01:00"), List.of());

        assertEquals(ClockState.RUNNING, clock(early).state());
        assertEquals(at(MONDAY + "18:00:00+01:00"), clock(early).dueAt());
        assertEquals(at(MONDAY + "09:45:00+01:00"), clock(late).pace().startedAt());
        assertEquals(at("2026-12-22T09:45:00+01:00"), clock(late).dueAt());
        assertEquals(Sharing.NONE, clock(late).sharing());
    }

    @Test
    void of_several_the_others_still_count_when_one_is_taken_back() {
        var third = opened(MONDAY + "09:30:00+01:00", TERMS);
        merge(early, late, TEN);
        merge(third, late, TEN);

        takeBack(early, late, TEN, TEN, List.of(third));

        assertEquals(at(MONDAY + "09:30:00+01:00"), clock(late).pace().startedAt());
    }

    @Test
    void waiting_ends_with_the_ticket_and_goes_on_with_it() {
        early.await(WaitingFor.CUSTOMER_INFO, "somebody", at(MONDAY + "09:30:00+01:00"), TERMS);
        merge(early, late, TEN);
        assertEquals(TEN, early.waits().getFirst().toAt());
        assertEquals(ClockState.MERGED, clock(early).state());

        takeBack(early, late, TEN, at(MONDAY + "11:00:00+01:00"), List.of());

        assertNull(early.waits().getFirst().toAt());
        assertEquals(ClockState.PAUSED, clock(early).state());
    }

    @Test
    void what_the_other_ticket_has_waited_for_is_not_counted_here_either() {
        var thursday = "2026-12-24T";
        early.await(WaitingFor.CUSTOMER_INFO, "somebody", TEN, TERMS);
        early.hear(Fact.RESUMED, at(thursday + "10:00:00+01:00"), TERMS);
        var into = opened(thursday + "09:30:00+01:00", TERMS);

        merge(early, into, at(thursday + "10:05:00+01:00"));

        assertNull(clock(into).breachedAt());
        assertEquals(at(MONDAY + "09:00:00+01:00"), clock(into).pace().startedAt());
        assertEquals(at(thursday + "18:00:00+01:00"), clock(into).dueAt(), "seven of its eight hours were left");
    }

    @Test
    void the_ticket_that_is_left_waits_from_now_on() {
        early.await(WaitingFor.CUSTOMER_INFO, "somebody", at(MONDAY + "09:30:00+01:00"), TERMS);
        late.await(WaitingFor.CUSTOMER_INFO, "somebody", at(MONDAY + "09:50:00+01:00"), TERMS);
        merge(early, late, TEN);
        assertEquals(ClockState.PAUSED, clock(late).state());

        late.hear(Fact.RESUMED, at(MONDAY + "11:00:00+01:00"), TERMS);

        assertEquals(at("2026-12-22T10:30:00+01:00"), clock(late).dueAt(), "half an hour is gone");
    }

    @Test
    void what_the_earlier_start_has_broken_is_told_at_once_and_stays_broken() {
        var now = at("2026-12-22T09:30:00+01:00");

        merge(early, late, now);

        assertEquals(at(MONDAY + "18:00:00+01:00"), clock(late).breachedAt());
        takeBack(early, late, now, now, List.of());
        assertEquals(at(MONDAY + "18:00:00+01:00"), clock(late).breachedAt());
    }

    @Test
    void a_part_is_counted_from_the_beginning_of_the_whole_if_it_inherits() {
        new Handover(late, TERMS, TEN).inherit(early, TERMS);

        assertEquals(at(MONDAY + "18:00:00+01:00"), clock(late).dueAt());
        assertEquals(ClockState.RUNNING, clock(early).state());
        assertNull(clock(late).sharing().own());
    }

    @Test
    void a_part_does_not_count_what_the_whole_has_waited() {
        var thursday = at("2026-12-24T10:00:00+01:00");
        early.await(WaitingFor.CUSTOMER_INFO, "somebody", TEN, TERMS);
        var part = opened("2026-12-24T10:00:00+01:00", TERMS);

        new Handover(part, TERMS, thursday).inherit(early, TERMS);

        assertNull(clock(part).breachedAt());
        assertEquals(at("2026-12-24T18:00:00+01:00"), clock(part).dueAt());
    }

    private static void merge(Promises left, Promises into, Instant now) {
        merge(left, into, now, TERMS);
    }

    static void merge(Promises left, Promises into, Instant now, Terms terms) {
        new Handover(left, terms, now).leaveFor(into.key());
        new Handover(into, terms, now).takeIn(left);
    }

    private static void takeBack(Promises left, Promises from, Instant then, Instant now, List<Promises> staying) {
        new Handover(left, TERMS, now).comeBack(from.key(), then, Meanwhile.in(from, left, then));
        new Handover(from, TERMS, now).giveBack(left, staying);
    }

    /** Takes it out of the one into which its clocks have gone. */
    static void takeBack(Promises left, Promises from, Instant now, Terms terms, Promises... staying) {
        var then = left.clocks().stream()
                .filter(clock -> from.key().equals(clock.sharing().goesOnIn()))
                .map(clock -> clock.sharing().past().until())
                .findFirst()
                .orElseThrow();
        new Handover(left, terms, now).comeBack(from.key(), then, Meanwhile.in(from, left, then));
        new Handover(from, terms, now).giveBack(left, List.of(staying));
    }

    private static PromiseClock clock(Promises promises) {
        return promises.clocks().getFirst();
    }
}
