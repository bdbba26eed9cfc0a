package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aftersales.ticket.ticket.Priority;
import org.junit.jupiter.api.Test;

/**
 * Two random lives that become one, judged by two simulations that go from minute to minute: what is left is due as the
 * stricter of the two was, and what was not broken before is not broken by the merging.
 */
class MergedClockOracleTest {
    private static final int LIVES = 4_000;
    private static final int CALENDARS = 20;

    @Test
    void of_two_clocks_the_stricter_goes_on() {
        var random = new Random(20_261_123);
        var breaches = 0;
        for (var calendar = 0; calendar < CALENDARS; calendar++) {
            var hours = MinuteWalk.aCalendar(random);
            var terms = PromiseFixtures.terms(1, hours, RESOLVED);
            var open = MinuteWalk.open(hours);
            for (var life = 0; life < LIVES / CALENDARS; life++) {
                if (live(random, terms, open)) breaches++;
            }
        }
        assertTrue(breaches > LIVES / 10 && breaches < LIVES, "the lives are too much alike: " + breaches);
    }

    private record Life(Promises promises, MinuteWalk walk) {}

    private static boolean live(Random random, Terms terms, boolean[] open) {
        var merging = random.nextInt(5_000, 40 * 1440);
        var left = lived(random, terms, open, merging);
        var into = lived(random, terms, open, merging);
        var now = MinuteWalk.at(merging);

        new Handover(left.promises(), terms, now).leaveFor(into.promises().key());
        new Handover(into.promises(), terms, now).takeIn(left.promises());

        var pair = new Pair(left.walk(), into.walk());
        pair.compare(into.promises(), true);
        for (var command = 0; command < 6; command++) {
            pair.to(into.walk().minute + random.nextInt(1, 500));
            var what = random.nextInt(6);
            command(what, left, into, terms);
            pair.compare(into.promises(), what == 3 || what == 4);
        }
        return pair.brokenAt >= 0;
    }

    private static void command(int what, Life left, Life into, Terms terms) {
        if (what == 3) urgency(Priority.URGENT, 120, left, into, terms);
        else if (what == 4) urgency(Priority.NORMAL, 480, left, into, terms);
        else ClockOracleTest.command(what, into.promises(), terms, into.walk());
    }

    private static void urgency(Priority priority, int minutes, Life left, Life into, Terms terms) {
        var now = MinuteWalk.at(into.walk().minute);
        var subject = into.promises().subject().of(priority);
        into.walk().target = minutes;
        new Replanning(into.promises(), List.of(left.promises()), terms, now).plan(subject, terms);
    }

    private static Life lived(Random random, Terms terms, boolean[] open, int until) {
        var minute = until - random.nextInt(1, 4_000);
        var walk = new MinuteWalk(open, minute);
        var promises = PromiseFixtures.opened(MinuteWalk.at(minute).toString(), terms);
        for (minute += random.nextInt(1, 700); minute < until; minute += random.nextInt(1, 700)) {
            walk.to(minute);
            ClockOracleTest.command(random.nextInt(6), promises, terms, walk);
        }
        walk.to(until);
        return new Life(promises, walk);
    }

    /** Two walks that wait together: due is what is due first, of each, or from the earlier start towards the other's end. */
    private static final class Pair {
        private final MinuteWalk left;
        private final MinuteWalk into;
        private final MinuteWalk earliest;
        private int brokenAt;

        Pair(MinuteWalk left, MinuteWalk into) {
            this.left = left;
            this.into = into;
            this.earliest = left.start() < into.start() ? left : into;
            this.brokenAt = into.brokenAt;
        }

        void to(int minute) {
            left.paused = into.paused;
            left.to(minute);
            into.to(minute);
            look();
        }

        private void look() {
            if (!into.paused && brokenAt < 0 && due() < into.minute) brokenAt = due();
        }

        private int due() {
            return IntStream.of(into.due(), left.due(), earliest.due(into.target), earliest.due(left.target))
                    .min()
                    .orElseThrow();
        }

        /** What was just commanded is looked at only where the clock looks: when it is planned anew. */
        void compare(Promises promises, boolean planned) {
            if (planned) look();
            var clock = promises.clocks().getFirst();
            assertEquals(into.paused, clock.state() == ClockState.PAUSED);
            assertEquals(brokenAt < 0 ? null : MinuteWalk.at(brokenAt), clock.breachedAt());
            if (!into.paused) assertEquals(MinuteWalk.at(due()), clock.dueAt());
        }
    }
}
