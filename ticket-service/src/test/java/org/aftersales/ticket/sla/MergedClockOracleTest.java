package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two random lives that become one, judged by two simulations that go from minute to minute: what is left is due as the
 * stricter of the two was, and what was not broken before is not broken by the merging.
 */
class MergedClockOracleTest {
    private static final int LIVES = 4_000;
    private static final int CALENDARS = 20;
    private static final int[] LESS_AND_MORE_WAITING = {0, 1, 2, 5};

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

        var walk = merged(left.walk(), into.walk());
        ClockOracleTest.compare(walk, into.promises());
        for (var command = 0; command < 5; command++) {
            walk.to(walk.minute + random.nextInt(1, 500));
            var what = LESS_AND_MORE_WAITING[random.nextInt(LESS_AND_MORE_WAITING.length)];
            ClockOracleTest.command(what, into.promises(), terms, walk);
            ClockOracleTest.compare(walk, into.promises());
        }
        return walk.brokenAt >= 0;
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

    /** Counted as one of them, or from the earlier start towards the other's end. */
    private static MinuteWalk merged(MinuteWalk left, MinuteWalk into) {
        var earliest = left.start() < into.start() ? left : into;
        record Way(MinuteWalk walk, int target) {}
        var strictest = Stream.of(
                        new Way(earliest, into.target),
                        new Way(earliest, left.target),
                        new Way(into, into.target),
                        new Way(left, left.target))
                .min(Comparator.comparingInt(way -> way.walk().due(way.target())))
                .orElseThrow();
        var walk = strictest.walk();
        walk.target = strictest.target();
        walk.brokenAt = into.brokenAt;
        walk.paused = into.paused;
        if (!walk.paused) walk.look();
        return walk;
    }
}
