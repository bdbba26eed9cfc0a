package org.aftersales.kit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More than ten thousand random starts, targets and pauses on random calendars, judged by walking over the minutes. */
class ReckoningOracleTest {
    private static final long SEED = 20_261_122;
    private static final int CALENDARS = 15;
    private static final int CASES = 120;
    private static final int AT_LEAST = 1_000; // in each of the ten zones and seasons

    /** A zone and a day shortly before its clocks change, or on which nothing happens. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Tehran, 2022-03-10",
        "Asia/Tehran, 2022-09-10",
        "Asia/Tehran, 2026-03-10",
        "Europe/Berlin, 2026-03-20",
        "Europe/Berlin, 2026-10-15",
        "America/New_York, 2026-03-01",
        "America/New_York, 2026-10-25",
        "Australia/Lord_Howe, 2026-03-28",
        "Australia/Lord_Howe, 2026-09-26",
        "America/Sao_Paulo, 2018-10-28"
    })
    void due_and_passed_are_what_the_minutes_say(ZoneId zone, LocalDate day) {
        var random = new Random(SEED ^ zone.hashCode() ^ day.toEpochDay());
        var judged = 0;
        for (var calendars = 0; calendars < CALENDARS; calendars++) {
            var calendar = aCalendar(random, zone, day);
            var oracle = new MinuteOracle(calendar, day);
            for (var cases = 0; cases < CASES; cases++) judged += judge(random, calendar, oracle);
        }
        assertTrue(judged >= AT_LEAST, "judged only " + judged);
    }

    private static int judge(Random random, WorkCalendar calendar, MinuteOracle oracle) {
        var start = random.nextInt(3 * 1440, 20 * 1440);
        var pauses = pauses(random, start);
        var paused = MinuteOracle.paused(pauses);
        var spans = pauses.stream()
                .map(pause -> new Span(oracle.at(pause[0]), oracle.at(pause[1])))
                .toList();
        var judged = 0;
        // A change of priority is another target from the same start.
        for (var target : List.of(random.nextInt(1, 600), random.nextInt(1, 4_000))) {
            var due = oracle.due(start, target, paused);
            if (due.isEmpty()) continue;
            var plan = Reckoning.plan(calendar, oracle.at(start), Duration.ofMinutes(target), spans);
            assertEquals(oracle.at(due.getAsInt()), plan.due(), () -> calendar + " from " + oracle.at(start));
            assertEquals(Duration.ofMinutes(target), length(plan.counted()));
            judged++;
        }
        var until = start + random.nextInt(10 * 1440);
        assertEquals(
                Duration.ofMinutes(oracle.passed(start, until, paused)),
                Reckoning.passed(calendar, oracle.at(start), oracle.at(until), spans));
        return judged;
    }

    private static List<int[]> pauses(Random random, int start) {
        var pauses = new ArrayList<int[]>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var from = start + random.nextInt(4 * 1440);
            pauses.add(new int[] {from, from + random.nextInt(2 * 1440)});
        }
        return pauses;
    }

    private static WorkCalendar aCalendar(Random random, ZoneId zone, LocalDate day) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (random.nextInt(7) > 1) week.put(weekday, shifts(random));
        }
        if (week.isEmpty()) week.put(DayOfWeek.SUNDAY, List.of(Shift.of("00:00", "24:00")));
        Map<LocalDate, List<Shift>> exceptions = new HashMap<>();
        for (var i = random.nextInt(4); i > 0; i--) {
            exceptions.put(day.plusDays(random.nextInt(25)), random.nextBoolean() ? List.of() : shifts(random));
        }
        return new WorkCalendar(zone, week, exceptions, null);
    }

    /** None, one whole day, a day with breaks, or a night. */
    private static List<Shift> shifts(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of(Shift.of("00:00", "24:00"));
            case 1 -> List.of(new Shift(random.nextInt(1080, 1440), 1440 + random.nextInt(1, 480)));
            default -> day(random);
        };
    }

    private static List<Shift> day(Random random) {
        var shifts = new ArrayList<Shift>();
        var from = random.nextInt(600);
        while (from < 1380 && shifts.size() < 4) {
            var to = Math.min(1440, from + random.nextInt(1, 400));
            shifts.add(new Shift(from, to));
            from = to + random.nextInt(0, 180);
        }
        return shifts;
    }

    private static Duration length(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
