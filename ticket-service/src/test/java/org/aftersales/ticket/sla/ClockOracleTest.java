package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.calendar.Shift;
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
    private static final List<String> ZONES =
            List.of("Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    private static final Instant ZERO = Instant.parse("2026-10-01T00:00:00Z");

    @Test
    void due_times_and_breaches_are_what_the_minutes_say() {
        var random = new Random(20_261_122);
        var breaches = 0;
        for (var calendar = 0; calendar < CALENDARS; calendar++) {
            var hours = aCalendar(random);
            var open = open(hours);
            for (var life = 0; life < LIVES / CALENDARS; life++) {
                if (live(random, hours, open)) breaches++;
            }
        }
        assertTrue(breaches > LIVES / 10 && breaches < LIVES, "the lives are too much alike: " + breaches);
    }

    private static boolean live(Random random, WorkCalendar hours, boolean[] open) {
        var terms = PromiseFixtures.terms(1, hours, RESOLVED);
        var minute = random.nextInt(45 * 1440);
        var walk = new Walk(open, minute);
        var promises = PromiseFixtures.opened(at(minute).toString(), terms);
        for (var command = 0; command < COMMANDS; command++) {
            minute += random.nextInt(1, 500);
            walk.to(minute);
            command(random, promises, terms, walk);
            compare(walk, promises);
        }
        return walk.brokenAt >= 0;
    }

    private static void command(Random random, Promises promises, Terms terms, Walk walk) {
        var now = at(walk.minute);
        switch (random.nextInt(6)) {
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

    private static void urgency(Priority priority, int minutes, Promises promises, Terms terms, Walk walk) {
        walk.target = minutes;
        promises.replan(promises.subject().of(priority), terms, terms, at(walk.minute));
        if (!walk.paused) walk.look();
    }

    private static void compare(Walk walk, Promises promises) {
        var clock = promises.clocks().getFirst();
        assertEquals(walk.paused, clock.state() == ClockState.PAUSED);
        assertEquals(walk.brokenAt < 0 ? null : at(walk.brokenAt), clock.breachedAt());
        if (!walk.paused) assertEquals(at(walk.due()), clock.dueAt());
    }

    private static Instant at(int minute) {
        return ZERO.plusSeconds(60L * minute);
    }

    /** Hours that begin and end when no clock changes, so that the wall alone says what is open. */
    private static WorkCalendar aCalendar(Random random) {
        var from = random.nextInt(5 * 60, 11 * 60);
        var noon = random.nextInt(12 * 60, 13 * 60);
        var to = random.nextInt(14 * 60, 22 * 60);
        var days = random.nextInt(3, 8);
        var week = Arrays.stream(DayOfWeek.values())
                .limit(days)
                .collect(Collectors.toMap(
                        Function.identity(), day -> List.of(new Shift(from, noon), new Shift(noon + 30, to))));
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new WorkCalendar(zone, week, Map.of(), null);
    }

    /** What the clock on the wall shows in each minute of three months, and whether anybody works then. */
    private static boolean[] open(WorkCalendar hours) {
        var open = new boolean[90 * 1440];
        for (var minute = 0; minute < open.length; minute++) {
            var wall = LocalDateTime.ofInstant(at(minute), hours.zone());
            var shown = wall.getHour() * 60 + wall.getMinute();
            open[minute] = hours.on(wall.toLocalDate()).stream()
                    .anyMatch(shift -> shift.opens() <= shown && shown < shift.closes());
        }
        return open;
    }

    /** A clock that is watched all the time. */
    private static final class Walk {
        private final boolean[] open;
        private int minute;
        private int target = 480;
        private int counted;
        private boolean paused;
        private int brokenAt = -1;

        /** After so many counted minutes it was so late. */
        private final int[] reached = new int[20_000];

        Walk(boolean[] open, int start) {
            this.open = open;
            this.minute = start;
            reached[0] = start;
        }

        void to(int end) {
            while (minute < end) step();
            if (!paused) look();
        }

        private void step() {
            if (!paused && open[minute]) {
                counted++;
                reached[counted] = minute + 1;
            }
            minute++;
        }

        /** Broken once the last minute of it has passed. */
        void look() {
            if (brokenAt < 0 && counted >= target && reached[target] < minute) brokenAt = reached[target];
        }

        int due() {
            if (counted >= target) return reached[target];
            var left = target - counted;
            var ahead = minute;
            while (left > 0) {
                if (open[ahead]) left--;
                ahead++;
            }
            return ahead;
        }
    }
}
