package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.HandoverTest.merge;
import static org.aftersales.ticket.sla.HandoverTest.takeBack;
import static org.aftersales.ticket.sla.PromiseFixtures.FIRST_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.NEXT_ANSWER;
import static org.aftersales.ticket.sla.PromiseFixtures.PARTS;
import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;

/** A clock goes on in one of another ticket, and in none that begins there later. */
class LaterCycleTest {
    private static final Terms PARTS_TOO = terms(RESOLVED, PARTS);
    private static final Terms ANSWERS = terms(FIRST_ANSWER, NEXT_ANSWER);

    @Test
    void what_one_waits_for_is_not_owed_where_it_goes_on_and_nobody_waits() {
        var left = waiting("09:30");
        var into = opened(monday("09:45"), PARTS_TOO);

        merge(left, into, then("10:00"), PARTS_TOO);

        assertEquals(List.of("resolved"), open(into));
        into.await(WaitingFor.PARTS, "somebody", then("11:00"), PARTS_TOO);
        assertEquals(then("11:00"), latest(into).pace().startedAt());
        assertEquals(1, latest(into).cycle());
        takeBack(left, into, then("11:30"), PARTS_TOO);
        assertEquals(then("11:00"), latest(into).pace().startedAt());
        assertEquals(ClockState.RUNNING, latest(left).state());
        assertEquals(at("2026-12-22T09:30:00+01:00"), latest(left).dueAt());
    }

    @Test
    void what_both_wait_for_is_owed_since_the_first_of_them_has_and_not_when_it_waits_again() {
        var left = waiting("09:30");
        var into = waiting("09:50");

        merge(left, into, then("10:00"), PARTS_TOO);

        assertEquals(then("09:30"), latest(into).pace().startedAt());
        into.hear(Fact.RESUMED, then("11:00"), PARTS_TOO);
        assertEquals(ClockState.MET, latest(into).state());
        into.await(WaitingFor.PARTS, "somebody", then("12:00"), PARTS_TOO);
        var urgent = into.subject().of(Priority.URGENT);
        new Replanning(into, List.of(left), PARTS_TOO, then("12:10")).plan(urgent, PARTS_TOO);
        assertEquals(then("12:00"), latest(into).pace().startedAt());
        assertEquals(2, latest(into).cycle());
    }

    @Test
    void an_answer_that_is_owed_anew_is_not_owed_since_the_old_question_of_another() {
        var first = asked("09:30");
        var second = asked("09:40");
        var into = asked("09:50");
        merge(first, into, then("10:00"), ANSWERS);
        merge(second, into, then("10:05"), ANSWERS);
        into.hear(Fact.ANSWERED, then("10:10"), ANSWERS);
        into.hear(Fact.CUSTOMER_WROTE, then("11:00"), ANSWERS);

        takeBack(second, into, then("11:10"), ANSWERS, first);

        assertEquals(then("11:00"), latest(into).pace().startedAt());
        assertEquals(then("12:00"), latest(into).dueAt());
        assertNull(latest(into).breachedAt());
    }

    @Test
    void what_was_answered_before_another_came_is_not_owed_again_when_that_leaves() {
        var terms = terms(FIRST_ANSWER);
        var first = opened(monday("09:30"), terms);
        var second = opened(monday("09:35"), terms);
        var into = opened(monday("09:40"), terms);
        merge(first, into, then("10:00"), terms);
        into.hear(Fact.ANSWERED, then("10:10"), terms);
        merge(second, into, then("10:20"), terms);
        assertEquals(then("09:35"), latest(into).pace().startedAt());

        takeBack(second, into, then("10:30"), terms, first);

        assertEquals(List.of(), open(into));
    }

    /** Repairs that wait for parts since then. */
    private static Promises waiting(String since) {
        var promises = opened(monday("09:00"), PARTS_TOO);
        promises.await(WaitingFor.PARTS, "somebody", then(since), PARTS_TOO);
        return promises;
    }

    /** Answered at once, and asked again then. */
    private static Promises asked(String again) {
        var promises = opened(monday("09:00"), ANSWERS);
        promises.hear(Fact.ANSWERED, then("09:10"), ANSWERS);
        promises.hear(Fact.CUSTOMER_WROTE, then(again), ANSWERS);
        return promises;
    }

    private static PromiseClock latest(Promises promises) {
        return promises.clocks().getLast();
    }

    private static List<String> open(Promises promises) {
        return promises.openClocks().stream().map(PromiseClock::promise).toList();
    }

    private static Instant then(String time) {
        return at(monday(time));
    }

    private static String monday(String time) {
        return "2026-12-21T" + time + ":00+01:00";
    }
}
