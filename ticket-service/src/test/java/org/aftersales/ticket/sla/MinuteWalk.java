package org.aftersales.ticket.sla;

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

/** A clock that is watched all the time, from minute to minute: it looks at the wall and counts. */
final class MinuteWalk {
    private static final List<String> ZONES =
            List.of("Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    private static final Instant ZERO = Instant.parse("2026-10-01T00:00:00Z");

    private final boolean[] open;
    int minute;
    int target = 480;
    private int counted;
    boolean paused;
    int brokenAt = -1;

    /** After so many counted minutes it was so late. */
    private final int[] reached = new int[20_000];

    MinuteWalk(boolean[] open, int start) {
        this.open = open;
        this.minute = start;
        reached[0] = start;
    }

    int start() {
        return reached[0];
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
        return due(target);
    }

    /** When it would be due with another target. */
    int due(int minutes) {
        if (counted >= minutes) return reached[minutes];
        var left = minutes - counted;
        var ahead = minute;
        while (left > 0) {
            if (open[ahead]) left--;
            ahead++;
        }
        return ahead;
    }

    static Instant at(int minute) {
        return ZERO.plusSeconds(60L * minute);
    }

    /** Hours that begin and end when no clock changes, so that the wall alone says what is open. */
    static WorkCalendar aCalendar(Random random) {
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
    static boolean[] open(WorkCalendar hours) {
        var open = new boolean[90 * 1440];
        for (var minute = 0; minute < open.length; minute++) {
            var wall = LocalDateTime.ofInstant(at(minute), hours.zone());
            var shown = wall.getHour() * 60 + wall.getMinute();
            open[minute] = hours.on(wall.toLocalDate()).stream()
                    .anyMatch(shift -> shift.opens() <= shown && shown < shift.closes());
        }
        return open;
    }
}
