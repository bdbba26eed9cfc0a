package org.aftersales.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Open time found by walking over every minute and reading the clock on the wall, for some days. It shares no line with
 * what it judges: an opening is the first minute at which the wall shows it, a closing the last, and where the wall never
 * shows it, the first minute after.
 */
final class MinuteOracle {
    private static final int DAYS = 60;
    private static final int NEVER = -1;

    private final Instant zero;
    private final long[] wall;
    private final long lowest;
    private final int[] first = new int[(DAYS + 4) * 1440];
    private final int[] last = new int[(DAYS + 4) * 1440];
    private final BitSet open = new BitSet();

    MinuteOracle(WorkCalendar calendar, LocalDate day) {
        this.zero = day.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        this.wall = new long[DAYS * 1440];
        this.lowest = localMinute(LocalDateTime.ofInstant(zero, ZoneOffset.UTC)) - 1440;
        Arrays.fill(first, NEVER);
        Arrays.fill(last, NEVER);
        for (var minute = 0; minute < wall.length; minute++) {
            var shown = LocalDateTime.ofInstant(zero.plusSeconds(60L * minute), calendar.zone());
            wall[minute] = localMinute(shown);
            var place = (int) (wall[minute] - lowest);
            if (first[place] == NEVER) first[place] = minute;
            last[place] = minute;
        }
        for (var date = day.minusDays(2); date.isBefore(day.plusDays(DAYS - 8)); date = date.plusDays(1)) {
            for (var shift : calendar.on(date)) mark(date, shift);
        }
    }

    /** The end of the minute in which the target is used up; nothing when these days do not suffice. */
    OptionalInt due(int start, int target, BitSet paused) {
        var left = target;
        for (var minute = start; minute < wall.length - 8 * 1440; minute++) {
            if (!open.get(minute) || paused.get(minute)) continue;
            left--;
            if (left == 0) return OptionalInt.of(minute + 1);
        }
        return OptionalInt.empty();
    }

    /** The open minutes from one to before another. */
    int passed(int start, int until, BitSet paused) {
        var passed = 0;
        for (var minute = start; minute < until; minute++) {
            if (open.get(minute) && !paused.get(minute)) passed++;
        }
        return passed;
    }

    Instant at(int minute) {
        return zero.plusSeconds(60L * minute);
    }

    static BitSet paused(List<int[]> pauses) {
        var paused = new BitSet();
        for (var pause : pauses) paused.set(pause[0], pause[1]);
        return paused;
    }

    private void mark(LocalDate date, Shift shift) {
        var midnight = localMinute(date.atStartOfDay());
        var from = shown(first, midnight + shift.opens());
        var to = shown(last, midnight + shift.closes());
        if (from < to) open.set(from, to);
    }

    private int shown(int[] when, long local) {
        for (var later = (int) (local - lowest); later < when.length; later++) {
            if (when[later] != NEVER) return when[later];
        }
        throw new IllegalStateException("the wall shows nothing like it");
    }

    private static long localMinute(LocalDateTime shown) {
        return Math.floorDiv(shown.toEpochSecond(ZoneOffset.UTC), 60L);
    }
}
