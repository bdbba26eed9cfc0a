package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.WaitingFor;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a clock, judged by a simulation that goes from minute to minute, looks at the wall and counts: waiting
 * that pauses and waiting that does not, changes of priority, and looks at random moments.
 */
class ClockOracleTest {
    private static final int LIVES = 10_000;
    private static final int CALENDARS = 50;
    private static final int COMMANDS = 8;

    @Test
    void due_times_and_breaches_are_what_the_minutes_say() {
        var random = new Random(20_261_122);
        var breaches = 0;
        for (var calendar = 0; calendar < CALENDARS; calendar++) {
            var hours = MinuteWalk.aCalendar(random);
            var open = MinuteWalk.open(hours);
            for (var life = 0; life < LIVES / CALENDARS; life++) {
                if (live(random, hours, open)) breaches++;
            }
        }
        assertTrue(breaches > LIVES / 10 && breaches < LIVES, "the lives are too much alike: " + breaches);
    }

    private static boolean live(Random random, WorkCalendar hours, boolean[] open) {
        var terms = PromiseFixtures.terms(1, hours, RESOLVED);
        var minute = random.nextInt(45 * 1440);
        var walk = new MinuteWalk(open, minute);
        var promises = PromiseFixtures.opened(MinuteWalk.at(minute).toString(), terms);
        for (var command = 0; command < COMMANDS; command++) {
            minute += random.nextInt(1, 500);
            walk.to(minute);
            command(random.nextInt(6), promises, terms, walk);
            compare(walk, promises);
        }
        return walk.brokenAt >= 0;
    }

    /** @param what 3 and 4 make it more or less urgent */
    static void command(int what, Promises promises, Terms terms, MinuteWalk walk) {
        var now = MinuteWalk.at(walk.minute);
        switch (what) {
            case 0 -> {
                walk.paused = true;
                promises.await(WaitingFor.CUSTOMER_INFO, "somebody", now, terms);
            }
            case 1 -> {
                walk.paused = false;
                promises.await(WaitingFor.PARTS, "somebody", now, terms);
            }
            case 2 -> {
                walk.paused = false;
                promises.hear(Fact.RESUMED, now, terms);
            }
            case 3 -> urgency(Priority.URGENT, 120, promises, terms, walk);
            case 4 -> urgency(Priority.NORMAL, 480, promises, terms, walk);
            default -> promises.notice(now, terms);
        }
    }

    private static void urgency(Priority priority, int minutes, Promises promises, Terms terms, MinuteWalk walk) {
        walk.target = minutes;
        PromiseFixtures.replan(promises, promises.subject().of(priority), terms, terms, MinuteWalk.at(walk.minute));
        if (!walk.paused) walk.look();
    }

    static void compare(MinuteWalk walk, Promises promises) {
        var clock = promises.clocks().getFirst();
        assertEquals(walk.paused, clock.state() == ClockState.PAUSED);
        assertEquals(walk.brokenAt < 0 ? null : MinuteWalk.at(walk.brokenAt), clock.breachedAt());
        if (!walk.paused) assertEquals(MinuteWalk.at(walk.due()), clock.dueAt());
    }
}
